package p

import "example.com/shop/evidence/cases/pkg/im"

// a zero value says nothing
func f(err error) string {
	var msg string
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		msg = "no user"
	case 801004: // want "magic .*"
		msg = "bad password"
	}
	return msg
}

func g(err error) string {
	msg := ""
	switch im.CodeOf(err) { // want "switch .*"
	case 803008: // want "magic .*"
		msg = "blocked"
	}
	return msg
}
