package p

import "example.com/shop/evidence/cases/pkg/im"

type stats struct{ user, pass int }

func (s *stats) add(err error) {
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		s.user++
	case 801004: // want "magic .*"
		s.pass += 1
	}
}
