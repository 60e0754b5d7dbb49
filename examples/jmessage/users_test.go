package jmessage_test

import (
	"errors"
	"testing"

	"github.com/jmvet/jmvet/examples/internal/imtest"
	"github.com/jmvet/jmvet/examples/jmessage"
)

func TestRegisterUsersPartly(t *testing.T) {
	const route = "POST /v1/users/"
	c, server := client(t, imtest.Routes{route: {{Status: 201, Body: `[
		{"username":"anna"},
		{"username":"bert","error":{"code":899001,"message":"User exist"}},
		{"username":"c","error":{"code":899003,"message":"parameter invalid"}}
	]`}}})
	results, err := c.RegisterUsers(t.Context(), []jmessage.User{
		{Username: "anna", Password: "secret1"},
		{Username: "bert", Password: "secret2"},
		{Username: "c", Password: "secret3", Nickname: "Cy"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(results) != 3 {
		t.Fatalf("%d results, want 3", len(results))
	}
	if results[0].Error != nil {
		t.Errorf("anna: %v", results[0].Error)
	}
	if e := results[1].Error; e == nil || e.Code != 899001 {
		t.Errorf("bert: error %v, want one for a user who exists", e)
	}
	if e := results[2].Error; e == nil || e.Code != 899003 || e.Message != "parameter invalid" {
		t.Errorf("c: error %v, want one for a name that is too short", e)
	}
	const want = `[{"username":"anna","password":"secret1"},{"username":"bert","password":"secret2"},` +
		`{"username":"c","password":"secret3","nickname":"Cy"}]`
	if got := server.Bodies(route); len(got) != 1 || got[0] != want {
		t.Errorf("requests %q, want %q", got, want)
	}
}

func TestRegisterUsersConflict(t *testing.T) {
	c, _ := client(t, imtest.Routes{
		"POST /v1/users/": {imtest.Failure(403, `{"code":899001,"message":"User exist"}`)},
	})
	results, err := c.RegisterUsers(t.Context(), []jmessage.User{{Username: "anna", Password: "secret1"}})
	if results != nil {
		t.Errorf("results %v", results)
	}
	e, ok := errors.AsType[*jmessage.Error](err)
	if !ok {
		t.Fatalf("error %v is not the service's", err)
	}
	if want := (jmessage.Error{Status: 403, Code: 899001, Message: "User exist"}); *e != want {
		t.Errorf("error %#v, want %#v", *e, want)
	}
}

func TestMuteGroup(t *testing.T) {
	const route = "POST /v1/users/agent/1/nodisturb"
	c, server := client(t, imtest.Routes{route: {
		{Status: 204},
		imtest.Failure(400, `{"code":899046,"message":"user is not in group"}`),
	}})
	if err := c.MuteGroup(t.Context(), "agent/1", 19749893); err != nil {
		t.Fatal(err)
	}
	if got, want := server.Bodies(route)[0], `{"group":{"add":[19749893]}}`; got != want {
		t.Errorf("request %s, want %s", got, want)
	}
	if err := c.MuteGroup(t.Context(), "agent/1", 19749893); jmessage.Code(err) != 899046 {
		t.Errorf("error %v, want one for a user who is not in the group", err)
	}
}
