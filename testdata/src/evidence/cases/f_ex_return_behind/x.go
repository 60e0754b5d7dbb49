package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) string {
	switch im.CodeOf(err) {
	case 899001: // want "magic .*"
		return "dup"
	case 899002: // want "magic .*"
		return "gone"
	}
	return "other"
}

func g(err error) string {
	msg := ""
	switch im.CodeOf(err) { // want "switch .*"
	case 801003: // want "magic .*"
		msg = "dup"
	case 801004: // want "magic .*"
		msg = "gone"
	}
	return msg
}

func h(err error) string {
	msg := ""
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		msg = "dup"
	case 801004: // want "magic .*"
		msg = "gone"
	}
	if msg == "" {
		msg = err.Error()
	}
	return msg
}

func i(err error) (ok bool) {
	switch c := im.CodeOf(err); c {
	case 801003, 801004: // want "magic .*" "magic .*"
		ok = true
	}
	return ok
}
