package p

import (
	"reflect"
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

type reply struct {
	Code int
	Msg  string
}

func call(name string) reply {
	err := im.Register(name, "x")
	return reply{im.CodeOf(err), "x"}
}

func TestX(t *testing.T) {
	if got := call("a"); got != (reply{899001, "x"}) { // want "magic .*"
		t.Error(got)
	}
	want := reply{Code: 899002, Msg: "y"} // want "magic .*"
	if got := call("a"); !reflect.DeepEqual(got, want) {
		t.Error(got)
	}
	for _, tt := range []struct {
		name string
		want reply
	}{
		{"a", reply{Code: 899001}}, // want "magic .*"
		{"b", reply{Code: 0}},
	} {
		if got := call(tt.name); got != tt.want {
			t.Error(got)
		}
	}
}
