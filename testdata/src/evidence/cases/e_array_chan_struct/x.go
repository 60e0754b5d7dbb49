package p

import "example.com/shop/evidence/cases/pkg/im"

type ev struct {
	n    int
	user int
}

func run(ch chan<- ev, err error) { ch <- ev{n: im.CodeOf(err), user: 3} }

func f(ch <-chan ev) bool {
	e := <-ch
	return e.n == 899001 || e.user == 800003 // want "magic .*"
}

var last [3]int

func g(err error) bool {
	last[1] = im.CodeOf(err)
	return last[0] == 899002 // want "magic .*"
}
