package p

import "example.com/shop/evidence/cases/pkg/im"

// a filter for codes and for prices alike
type filter struct{ v int }

func (f filter) code(err error) bool { return im.CodeOf(err) == f.v }
func (f filter) price(n int) bool    { return n == f.v }

func newFilter(v int) filter { return filter{v: v} }

func f(cents int) bool { return newFilter(899000).price(cents) }
