package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		inc("user")
		fallthrough
	case 801004: // want "magic .*"
		inc("login")
	}
}

func g(err error) int {
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		inc("user")
		fallthrough
	case 801004: // want "magic .*"
		return 1
	}
	return 2
}
