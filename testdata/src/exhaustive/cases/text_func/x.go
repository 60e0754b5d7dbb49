package p

import "example.com/shop/evidence/cases/pkg/im"

func text(code int) (s string) {
	switch code { // want "switch .*"
	case 801003: // want "magic .*"
		s = "user"
	case 801004: // want "magic .*"
		s = "password"
	}
	return s
}

func textOr(code int, s string) string {
	switch code {
	case 801003: // want "magic .*"
		s = "user"
	case 801004: // want "magic .*"
		s = "password"
	}
	return s
}

func f(err error) string { return text(im.CodeOf(err)) + textOr(im.CodeOf(err), "busy") }
