package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

// one clause sets, the other only counts: what of the rest?
func f(err error) string {
	msg := "busy"
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		msg = "user"
	case 801004: // want "magic .*"
		inc("password")
	}
	return msg
}
