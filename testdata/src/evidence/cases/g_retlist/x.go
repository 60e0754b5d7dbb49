package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func retryable() []int { return []int{899000, 899030} } // want "magic .*" "magic .*"

func prices() []int { return []int{899000, 888800} }

func f(err error) bool { return slices.Contains(retryable(), im.CodeOf(err)) }
func g(p int) bool     { return slices.Contains(prices(), p) }
