package p

import "example.com/shop/evidence/cases/pkg/im"

func orDefault(v, def int) int {
	if v == 0 {
		return def
	}
	return v
}

func f(err error) bool { return orDefault(im.CodeOf(err), 500) == 899001 } // want "magic .*"

func g(price int) bool { return orDefault(price, 100) == 899000 || orDefault(price, 888800) == 1 }
