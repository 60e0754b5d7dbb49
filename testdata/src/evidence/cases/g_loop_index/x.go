package p

import "example.com/shop/evidence/cases/pkg/im"

func f(names []string) bool {
	codes := make([]int, len(names))
	for i, n := range names {
		codes[i] = im.CodeOf(im.Register(n, "x"))
	}
	for i := range codes {
		if i == 801003 {
			return false
		}
		if codes[i] == 899001 { // want "magic .*"
			return true
		}
	}
	return codes[0] == 899002 // want "magic .*"
}
