package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) {
	switch im.CodeOf(err) {
	case 801003, 801004: // want "magic .*" "magic .*"
		inc("user")
	case 801005, 801006, 801007: // want "magic .*" "magic .*" "magic .*"
		inc("device")
	}
}
