package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) bool {
	c := im.CodeOf(err)
	return slices.ContainsFunc([]int{899000, 899030}, func(x int) bool { return x == c }) // want "magic .*" "magic .*"
}
