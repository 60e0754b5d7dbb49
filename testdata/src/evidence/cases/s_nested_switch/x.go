package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(name string, admin bool) {
	err := im.Register(name, "x")
	switch admin {
	case true:
		switch im.CodeOf(err) { // want "switch .*"
		case 801003: // want "magic .*"
			inc("user")
		}
	default:
		switch im.CodeOf(err) {
		case 801003: // want "magic .*"
			inc("user")
		default:
			inc("other")
		}
	}
}
