package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func wantCode(t *testing.T, err error, want int) {
	t.Helper()
	if got := im.CodeOf(err); got != want {
		t.Fatalf("code %d, want %d", got, want)
	}
}

func TestX(t *testing.T) {
	wantCode(t, im.Register("a", "b"), 899001) // want "magic .*"
	wantCode(t, im.Register("a", "b"), 899061) // want "unknown .*"
}
