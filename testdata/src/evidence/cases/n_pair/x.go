package p

import "example.com/shop/evidence/cases/pkg/im"

type pair struct{ a, b int }

func both(err error, cents int) (int, int) { return im.CodeOf(err), cents }

func f(err error, cents int) bool {
	p := pair{im.CodeOf(err), cents}
	c, n := both(err, cents)
	return p.a == 899001 || p.b == 899000 || // want "magic .*"
		c == 899002 || n == 899000 // want "magic .*"
}
