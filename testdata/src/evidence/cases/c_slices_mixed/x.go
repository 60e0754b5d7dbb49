package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) bool {
	return slices.Contains([]int{899000, 899061}, im.CodeOf(err)) // want "magic .*" "unknown .*"
}

func g(amount int) bool { return slices.Contains([]int{899000, 888800}, amount) }

func h(errs []error) bool {
	return slices.ContainsFunc(errs, func(e error) bool { return im.CodeOf(e) == 899001 }) // want "magic .*"
}

func i(errs []error) int {
	return slices.IndexFunc(errs, func(e error) bool {
		c := im.CodeOf(e)
		return c == 899001 || c == 899061 // want "magic .*" "unknown .*"
	})
}
