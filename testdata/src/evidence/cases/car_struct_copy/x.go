package p

import "example.com/shop/evidence/cases/pkg/im"

type dto struct {
	Num  int
	Cost int
}

type view dto

func make1(err error, cents int) view { return view(dto{Num: im.CodeOf(err), Cost: cents}) }

func f(err error) bool {
	v := make1(err, 3)
	w := v
	p := &w
	return p.Num == 899001 || p.Cost == 899000 // want "magic .*"
}
