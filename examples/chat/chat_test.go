package chat_test

import (
	"errors"
	"testing"

	"github.com/jmvet/jmvet/examples/chat"
	"github.com/jmvet/jmvet/examples/internal/imtest"
)

// service returns a service whose server has the given routes.
func service(t *testing.T, routes imtest.Routes) *chat.Service {
	t.Helper()
	server := imtest.New(t, routes)
	return chat.New(chat.Config{BaseURL: server.URL, AppKey: imtest.AppKey, Secret: imtest.Secret, Sender: "desk"})
}

func TestSend(t *testing.T) {
	tests := []struct {
		name  string
		reply imtest.Reply
		id    int64
		want  chat.Failure
	}{
		{
			name:  "sent",
			reply: imtest.Reply{Status: 200, Body: `{"msg_id":43659,"msg_ctime":1492060920742}`},
			id:    43659,
		},
		{
			name:  "blocked",
			reply: imtest.Failure(403, `{"code":803008,"message":"user in blacklist"}`),
			want:  chat.Failure{Code: 803008, Text: "This customer does not wish to be contacted."},
		},
		{
			name:  "never heard of",
			reply: imtest.Failure(400, `{"code":803011,"message":"msg content json error"}`),
			want:  chat.Failure{Code: 803011, Text: "The message could not be sent."},
		},
		{
			name:  "server down",
			reply: imtest.Reply{Status: 503},
			want:  chat.Failure{Text: "The message could not be sent.", Retry: true},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id, err := service(t, imtest.Routes{"POST /v1/messages": {tt.reply}}).Send(t.Context(), "anna", "hello")
			if id != tt.id {
				t.Errorf("id = %d, want %d", id, tt.id)
			}
			if err == nil {
				if tt.id == 0 {
					t.Error("no error")
				}
				return
			}
			if got := chat.Describe(err); got != tt.want {
				t.Errorf("Describe = %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestSendClosed(t *testing.T) {
	s := chat.New(chat.Config{Closed: func() bool { return true }})
	_, err := s.Send(t.Context(), "anna", "hello")
	if !errors.Is(err, chat.ErrClosed) {
		t.Fatalf("error %v, want %v", err, chat.ErrClosed)
	}
	if got := chat.Describe(err); got.Code != 42 || !got.Retry {
		t.Errorf("Describe = %+v", got)
	}
}

func TestRooms(t *testing.T) {
	s := service(t, imtest.Routes{
		"POST /v1/groups/": {{Status: 201, Body: `{"gid":7}`}},
		"POST /v1/groups/7/members": {
			{Status: 204},
			imtest.Failure(400, `{"code":899011,"message":"Repeat to add the members"}`),
			imtest.Failure(403, `{"code":899012,"message":"No enough space for members"}`),
		},
		"POST /v1/users/agent/nodisturb": {{Status: 204}, {Status: 500}},
	})
	room, err := s.OpenRoom(t.Context(), "agent", "Ticket 7", "anna")
	if room != 7 || err != nil {
		t.Fatalf("OpenRoom = %d, %v; want 7", room, err)
	}
	for _, want := range []int{0, 0, 899012} {
		if err := s.Invite(t.Context(), room, "bert"); chat.Code(err) != want {
			t.Errorf("Invite: error %v, want code %d", err, want)
		}
	}
	if err := s.Mute(t.Context(), "agent", room); err != nil {
		t.Error(err)
	}
	if err := s.Mute(t.Context(), "agent", room); err == nil || chat.Code(err) != 0 {
		t.Errorf("Mute: error %v, want one without a code", err)
	}
}

func TestIsGone(t *testing.T) {
	s := service(t, imtest.Routes{
		"POST /v1/groups/": {
			imtest.Failure(400, `{"code":899002,"message":"No such user"}`),
			imtest.Failure(400, `{"code":899003,"message":"parameter invalid"}`),
		},
	})
	for _, want := range []bool{true, false} {
		_, err := s.OpenRoom(t.Context(), "agent", "Ticket 7")
		if got := chat.IsGone(err); got != want {
			t.Errorf("IsGone(%v) = %t", err, got)
		}
	}
}
