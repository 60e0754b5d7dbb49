package jmessage_test

import (
	"testing"

	"github.com/jmvet/jmvet/examples/internal/imtest"
	"github.com/jmvet/jmvet/examples/jmessage"
)

func TestCreateGroup(t *testing.T) {
	const route = "POST /v1/groups/"
	tests := []struct {
		name  string
		reply imtest.Reply
		id    int64
		code  int
	}{
		{"created", imtest.Reply{Status: 201, Body: `{"gid":12345,"name":"Ticket 7"}`}, 12345, 0},
		{"no such owner", imtest.Failure(400, `{"code":899002,"message":"No such user"}`), 0, 899002},
		{"an owner of too many", imtest.Failure(403, `{"code":808003,"message":"amount of group exceed limit"}`), 0, 808003},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, server := client(t, imtest.Routes{route: {tt.reply}})
			id, err := c.CreateGroup(t.Context(), jmessage.Group{Owner: "agent", Name: "Ticket 7", Members: []string{"anna"}})
			if id != tt.id || jmessage.Code(err) != tt.code {
				t.Errorf("got %d, %v; want %d and code %d", id, err, tt.id, tt.code)
			}
			const want = `{"owner_username":"agent","name":"Ticket 7","members_username":["anna"]}`
			if got := server.Bodies(route)[0]; got != want {
				t.Errorf("request %s, want %s", got, want)
			}
		})
	}
}

func TestAddGroupMembers(t *testing.T) {
	const route = "POST /v1/groups/12345/members"
	c, server := client(t, imtest.Routes{route: {
		{Status: 204},
		imtest.Failure(403, `{"code":899012,"message":"No enough space for members"}`),
	}})
	if err := c.AddGroupMembers(t.Context(), 12345, "anna", "bert"); err != nil {
		t.Fatal(err)
	}
	if got, want := server.Bodies(route)[0], `{"add":["anna","bert"]}`; got != want {
		t.Errorf("request %s, want %s", got, want)
	}
	err := c.AddGroupMembers(t.Context(), 12345, "cora")
	if code := jmessage.Code(err); code != 899012 {
		t.Errorf("code %d, want the one of a group that is full", code)
	}
}
