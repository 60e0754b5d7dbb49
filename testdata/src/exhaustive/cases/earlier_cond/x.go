package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	code := im.CodeOf(err)
	if code == 801005 || code == 801006 { // want "magic .*" "magic .*"
		return
	}
	if code == 801007 { // want "magic .*"
		inc("channel")
		return
	}
	switch code {
	case 801003: // want "magic .*"
		inc("user")
	case 801004: // want "magic .*"
		inc("password")
	}
}
