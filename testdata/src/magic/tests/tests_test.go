package tests

import "testing"

func TestCall(t *testing.T) {
	if e := call(); e.Code != 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		t.Errorf("got %d", e.Code)
	}
}
