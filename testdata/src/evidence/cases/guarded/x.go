package p

import "example.com/shop/evidence/cases/pkg/im"

// in a block that is only for some codes
func f(err error) string {
	code := im.CodeOf(err)
	s := ""
	if code == 801003 || code == 801004 { // want "magic .*" "magic .*"
		switch code {
		case 801003: // want "magic .*"
			s = "user"
		case 801004: // want "magic .*"
			s = "password"
		}
	}
	return s
}
