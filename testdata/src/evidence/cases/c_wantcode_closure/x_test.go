package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestX(t *testing.T) {
	check := func(name string, want int) {
		t.Helper()
		if got := im.CodeOf(im.Register(name, "x")); got != want {
			t.Errorf("%s: got %d", name, got)
		}
	}
	check("a", 899001) // want "magic .*"
	check("b", 899061) // want "unknown .*"
	check("c", 0)
}
