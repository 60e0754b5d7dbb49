package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		inc("user")
	default:
	}
}
