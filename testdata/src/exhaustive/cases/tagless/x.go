package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error, quiet bool) {
	code := im.CodeOf(err)
	switch { // want "switch .*"
	case quiet:
	case code == 801003 || code == 801004: // want "magic .*" "magic .*"
		inc("user")
	case code == 801005 && !quiet: // want "magic .*"
		inc("device")
	}
}

func g(err error) string {
	code := im.CodeOf(err)
	switch {
	case code == 801003: // want "magic .*"
		return "user"
	case code > 801003:
		return "login"
	}
	return ""
}
