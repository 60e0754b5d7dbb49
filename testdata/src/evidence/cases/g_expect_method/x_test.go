package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

type suite struct{ t *testing.T }

func (s *suite) code(err error) *assertion { return &assertion{s.t, im.CodeOf(err)} }

type assertion struct {
	t   *testing.T
	got int
}

func (a *assertion) is(want int) {
	if a.got != want {
		a.t.Errorf("got %d", a.got)
	}
}

func TestX(t *testing.T) {
	s := &suite{t}
	s.code(im.Register("a", "b")).is(899001) // want "magic .*"
	s.code(im.Register("a", "b")).is(899061) // want "unknown .*"
}
