package p

import (
	"reflect"
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestX(t *testing.T) {
	err := im.Register("a", "b")
	if !reflect.DeepEqual(err, &im.Failure{Code: 899001, Text: "x"}) { // want "magic .*"
		t.Fatal(err)
	}
	if want := (&im.Failure{Code: 899002}); !reflect.DeepEqual(err, want) { // want "magic .*"
		t.Fatal(err)
	}
}
