package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) (n int) {
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		n = 1
	case 801004: // want "magic .*"
		n = 2
	}
	return
}
