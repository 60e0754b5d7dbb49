package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) bool {
	is := func(n int) bool { return im.CodeOf(err) == n }
	if is(899001) || is(899061) { // want "magic .*" "unknown .*"
		return true
	}
	code := im.CodeOf(err)
	any := func(list ...int) bool {
		for _, x := range list {
			if x == code {
				return true
			}
		}
		return false
	}
	return any(899000, 899030) // want "magic .*" "magic .*"
}
