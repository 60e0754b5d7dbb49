package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestX(t *testing.T) {
	cases := map[string]int{
		"dup":  899001, // want "magic .*"
		"typo": 899061, // want "unknown .*"
	}
	for user, want := range cases {
		if got := im.CodeOf(im.Register(user, "x")); got != want {
			t.Error(got)
		}
	}
}
