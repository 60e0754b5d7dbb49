package p

import "example.com/shop/evidence/cases/pkg/im"

var exists = 899001

func f(err error) string {
	s := ""
	switch im.CodeOf(err) { // want "switch .*"
	case exists:
		s = "a"
	case 899002: // want "magic .*"
		s = "b"
	}
	return s
}
