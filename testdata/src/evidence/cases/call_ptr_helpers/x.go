package p

import "example.com/shop/evidence/cases/pkg/im"

func Int(n int) *int { return &n }

func val(p *int) int {
	if p != nil {
		return *p
	}
	return 0
}

type opt struct{ Price *int }

func f(err error, o opt) bool {
	p := Int(im.CodeOf(err))
	if *p == 899001 { // want "magic .*"
		return true
	}
	q := Int(899000)
	o.Price = q
	return val(o.Price) == 899000
}
