package tests_test

import (
	"testing"

	"example.com/shop/jmessage"
)

func TestOutside(t *testing.T) {
	for _, c := range []struct {
		name string
		e    jmessage.Error
		code int
	}{
		{"exists", jmessage.Error{Code: 1}, 899001}, // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	} {
		if c.e.Code != c.code {
			t.Error(c.name)
		}
	}
	if (&jmessage.Error{}).GetCode() == 899002 { // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		t.Error("no user")
	}
}
