package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(names []string) bool {
	list := im.Codes(names)
	if slices.Contains(list, 899001) { // want "magic .*"
		return true
	}
	if slices.Index(list, 899001) >= 0 { // want "magic .*"
		return true
	}
	return slices.IndexFunc(list, func(c int) bool { return c == 899002 }) >= 0 // want "magic .*"
}
