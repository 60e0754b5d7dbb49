package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

type codes []int

func (c codes) has(n int) bool { return slices.Contains(c, n) }

type prices []int

func (p prices) has(n int) bool { return slices.Contains(p, n) }

type ints []int

func (l ints) has(n int) bool {
	for _, x := range l {
		if x == n {
			return true
		}
	}
	return false
}

func f(err error, cents int) bool {
	return codes{899000, 899061}.has(im.CodeOf(err)) || // want "magic .*" "unknown .*"
		prices{899000, 888800}.has(cents) ||
		ints{899030}.has(im.CodeOf(err)) || // want "magic .*"
		ints{899000}.has(cents)
}
