package p

import "example.com/shop/evidence/cases/pkg/im"

// one more condition and it says nothing
func f(err error) string {
	code := im.CodeOf(err)
	s := ""
	switch { // want "switch .*"
	case err == nil:
		s = "ok"
	case code == 801003: // want "magic .*"
		s = "a"
	case code == 801004: // want "magic .*"
		s = "b"
	}
	return s
}
