package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(name string) {
	switch code := im.CodeOf(im.Register(name, "x")); code { // want "switch .*"
	case 801003: // want "magic .*"
		inc("user")
	}
}

func g(name string) {
	switch err := im.Register(name, "x"); im.CodeOf(err) {
	case 801003: // want "magic .*"
		inc("user")
	default:
		inc(err.Error())
	}
}
