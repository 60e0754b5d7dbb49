package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) bool {
	n := im.CodeOf(err)
	if n == 899001 { // want "magic .*"
		return true
	}
	total := 0
	if im.CodeOf(err) != 0 {
		total = 899000
	}
	for i := range 3 {
		total += i
	}
	return total == 899000
}
