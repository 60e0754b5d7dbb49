package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	//jmvet:exhaustive
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		inc("user")
	default:
		inc("other")
	}
}
