package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error, n int) bool {
	c := max(im.CodeOf(err), 899000)
	return c == 899001 || n == 899000
}
