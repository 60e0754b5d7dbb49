package p

import "example.com/shop/evidence/cases/pkg/im"

type api struct{ err error }

func (a api) last() int { return im.CodeOf(a.err) }

func f(a api) bool {
	get := a.last
	return get() == 899001 // want "magic .*"
}

var codeOf = im.CodeOf

func g(err error) bool { return codeOf(err) == 899002 } // want "magic .*"
func h(err error) bool {
	var of func(error) int = im.CodeOf
	return of(err) == 899030 // want "magic .*"
}
