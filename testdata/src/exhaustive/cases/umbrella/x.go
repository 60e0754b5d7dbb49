package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	switch im.CodeOf(err) { // want "switch .*"
	case 899001: // want "magic .*"
		inc("taken")
	case 898001: // want "magic .*"
		inc("taken too")
	}
}
