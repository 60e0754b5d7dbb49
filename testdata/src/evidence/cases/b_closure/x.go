package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) bool {
	code := im.CodeOf(err)
	is := func(want int) bool { return code == want }
	return is(899001) || is(899061) // want "magic .*" "unknown .*"
}

func g(amount int) bool {
	is := func(want int) bool { return amount == want }
	return is(899000) || is(888800)
}
