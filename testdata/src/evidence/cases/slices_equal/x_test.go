package p

import (
	"reflect"
	"slices"
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestCodes(t *testing.T) {
	got := im.Codes([]string{"a", "b"})
	if !slices.Equal(got, []int{899001, 899004}) { // want "magic .*" "magic .*"
		t.Error(got)
	}
	if want := []int{899001, 899061}; !reflect.DeepEqual(got, want) { // want "magic .*" "unknown .*"
		t.Error(got)
	}
}
