package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

type level int

type cache interface {
	Set(key string, v any, ttl time.Duration)
	Inc(name string, code, uid int)
	Log(l level, code int)
	Buy(code int, prices ...int)

	// What compares has parameters that are named after nothing, or after the members of any list.
	Has(list []int, x int) bool
	In(item int, items []int) bool
	IsID(id int, ids ...int) bool
	Same(a, b any) bool
}

func f(c cache, err error) {
	c.Set("k", im.CodeOf(err), 899000)
	c.Inc("x", im.CodeOf(err), 800003)
	c.Log(899000, im.CodeOf(err))
	c.Buy(im.CodeOf(err), 899000, 899001)
	cache.Inc(c, "x", im.CodeOf(err), 800003)

	c.Has([]int{899000}, im.CodeOf(err))  // want "magic .*"
	c.In(im.CodeOf(err), []int{899001})   // want "magic .*"
	c.IsID(im.CodeOf(err), 899002)        // want "magic .*"
	c.Same(im.CodeOf(err), 899003)        // want "magic .*"
	cache.Same(c, im.CodeOf(err), 899003) // want "magic .*"
}
