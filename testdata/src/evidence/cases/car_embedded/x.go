package p

import "example.com/shop/evidence/cases/pkg/im"

type base struct{ N int }

type answer struct {
	base
	Cost int
}

func read(err error) (a answer) {
	a.N = im.CodeOf(err)
	return
}

func f(a answer) bool {
	return a.N == 899001 || a.base.N == 899061 || a.Cost == 899000 // want "magic .*" "unknown .*"
}
