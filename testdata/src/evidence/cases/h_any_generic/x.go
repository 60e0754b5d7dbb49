package p

import "example.com/shop/evidence/cases/pkg/im"

func Any[T any](list []T, f func(T) bool) bool {
	for _, x := range list {
		if f(x) {
			return true
		}
	}
	return false
}

func f(names []string) bool {
	return Any(im.Codes(names), func(c int) bool { return c == 899001 }) // want "magic .*"
}

func g(ids []int) bool { return Any(ids, func(c int) bool { return c == 899000 }) }
