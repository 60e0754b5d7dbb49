package jmessage_test

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/examples/internal/imtest"
	"github.com/jmvet/jmvet/examples/jmessage"
)

// client returns a client of a server with the given routes.
func client(t *testing.T, routes imtest.Routes) (*jmessage.Client, *imtest.Server) {
	t.Helper()
	server := imtest.New(t, routes)
	return &jmessage.Client{BaseURL: server.URL + "/", AppKey: imtest.AppKey, MasterSecret: imtest.Secret}, server
}

func TestSendText(t *testing.T) {
	tests := []struct {
		name   string
		reply  imtest.Reply
		id     int64
		code   int
		status int
		retry  bool
		text   string // part of the error's text
	}{
		{
			name:  "sent",
			reply: imtest.Reply{Status: 200, Body: `{"msg_id":43659,"msg_ctime":1492060920742}`},
			id:    43659,
		},
		{
			name:   "blocked by the customer",
			reply:  imtest.Failure(403, `{"code":803008,"message":"user in blacklist"}`),
			code:   803008,
			status: 403,
			text:   "user in blacklist (code 803008)",
		},
		{
			name:   "busy, with a status that blames the client",
			reply:  imtest.Failure(403, `{"code":899030,"message":"Server response time out, please try again later"}`),
			code:   899030,
			status: 403,
			retry:  true,
			text:   "try again later",
		},
		{
			name:   "gateway failure without a body",
			reply:  imtest.Reply{Status: 502},
			status: 502,
			retry:  true,
			text:   "HTTP status 502 (Bad Gateway)",
		},
		{
			name:   "failure of a proxy that speaks HTML",
			reply:  imtest.Reply{Status: 404, Body: "<html>not here</html>"},
			status: 404,
			text:   "HTTP status 404",
		},
		{
			name:  "malformed answer",
			reply: imtest.Reply{Status: 200, Body: `{"msg_id":`},
			text:  "decode response",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, _ := client(t, imtest.Routes{"POST /v1/messages": {tt.reply}})
			receipt, err := c.SendText(t.Context(), "desk", jmessage.SingleTarget("c1"), "hello")
			if receipt.ID != tt.id {
				t.Errorf("id = %d, want %d", receipt.ID, tt.id)
			}
			if got := jmessage.Code(err); got != tt.code {
				t.Errorf("Code = %d, want %d", got, tt.code)
			}
			if got := jmessage.IsRetryable(err); got != tt.retry {
				t.Errorf("IsRetryable = %t, want %t", got, tt.retry)
			}
			if tt.text == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.text) {
				t.Fatalf("error %v lacks %q", err, tt.text)
			}
			e, ok := errors.AsType[*jmessage.Error](err)
			if ok != (tt.status != 0) || ok && e.Status != tt.status {
				t.Errorf("error %#v, want status %d", e, tt.status)
			}
		})
	}
}

func TestSendTextRequest(t *testing.T) {
	const route = "POST /v1/messages"
	c, server := client(t, imtest.Routes{route: {{Status: 200, Body: `{"msg_id":1,"msg_ctime":2}`}}})
	if _, err := c.SendText(t.Context(), "desk", jmessage.SingleTarget("c1"), "hello"); err != nil {
		t.Fatal(err)
	}
	const want = `{"version":1,"target_type":"single","target_id":"c1","from_type":"admin",` +
		`"from_id":"desk","msg_type":"text","msg_body":{"text":"hello"}}`
	if got := server.Bodies(route); len(got) != 1 || got[0] != want {
		t.Errorf("requests %q, want %q", got, want)
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c := &jmessage.Client{HTTP: &http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) {
		cancel()
		<-r.Context().Done()
		return nil, r.Context().Err()
	})}}
	_, err := c.SendText(ctx, "desk", jmessage.SingleTarget("c1"), "hello")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if jmessage.Code(err) != 0 || jmessage.IsRetryable(err) {
		t.Errorf("a canceled request has code %d, is retryable: %t", jmessage.Code(err), jmessage.IsRetryable(err))
	}
}

func TestInvalidBaseURL(t *testing.T) {
	c := &jmessage.Client{BaseURL: "http://%zz"}
	_, err := c.SendText(t.Context(), "desk", jmessage.SingleTarget("c1"), "hello")
	if _, ok := errors.AsType[*url.Error](err); !ok {
		t.Errorf("error %v, want one about the URL", err)
	}
}

// roundTripper is a transport that is a function.
type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) {
	return f(r)
}
