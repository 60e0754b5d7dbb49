package p

import "example.com/shop/evidence/cases/pkg/im"

func fill(err error, n *int) { *n = im.CodeOf(err) }

func f(err error) bool {
	var n int
	fill(err, &n)
	return n == 899001 // want "magic .*"
}

func zero(n *int) { *n = 0 }

func g(amount int) bool {
	zero(&amount)
	return amount == 899000
}
