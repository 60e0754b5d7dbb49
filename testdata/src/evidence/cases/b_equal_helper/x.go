package p

import "example.com/shop/evidence/cases/pkg/im"

func equal(a, b int) bool { return a == b }

func f(err error) bool { return equal(im.CodeOf(err), 899001) } // want "magic .*"
func g(price int) bool { return equal(price, 899000) || equal(888800, price) }
