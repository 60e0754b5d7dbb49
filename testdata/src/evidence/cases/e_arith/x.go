package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) bool {
	c := im.CodeOf(err)
	if c/1000 == 899 || c%1000 == 1 || c-899000 == 1 || len("x")+c == 899001 {
		return true
	}
	return c >= 899000 && c < 900000
}
