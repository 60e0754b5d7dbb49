package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	code := im.CodeOf(err)
	if code == 801005 { // want "magic .*"
		return
	}
	if code == 801006 { // want "magic .*"
		inc("disabled")
	}
	switch code { // want "switch .*"
	case 801003: // want "magic .*"
		inc("user")
	case 801004: // want "magic .*"
		inc("password")
	}
}
