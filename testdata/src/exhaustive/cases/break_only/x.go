package p

import "example.com/shop/evidence/cases/pkg/im"

var note func(string)

// break leaves the switch only: 801005 passes in silence
func f(names []string) {
	for _, n := range names {
		err := im.Register(n, "x")
		switch im.CodeOf(err) { // want "switch .*"
		case 801003: // want "magic .*"
			note("user")
			break
		case 801004: // want "magic .*"
			note("password")
		}
	}
}
