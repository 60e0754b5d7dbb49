package p

import "example.com/shop/evidence/cases/pkg/im"

func first(names []string) string {
	for _, n := range names {
		err := im.Register(n, "x")
		if err == nil {
			return n
		}
		switch im.CodeOf(err) {
		case 899001: // want "magic .*"
			continue
		default:
			return ""
		}
	}
	return ""
}

func count(names []string) (ok int) {
	for _, n := range names {
		switch im.CodeOf(im.Register(n, "x")) { // want "switch .*"
		case 899001: // want "magic .*"
			continue
		case 899002: // want "magic .*"
			println(n)
		}
		ok++
	}
	return ok
}
