package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestX(t *testing.T) {
	err := im.Register("a", "b")
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		t.Fatalf("no user")
	case 801004: // want "magic .*"
		t.Skip("password")
	case 801005: // want "magic .*"
		t.FailNow()
	}
	t.Log("ok")
}
