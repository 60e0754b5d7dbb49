package p

import "example.com/shop/evidence/cases/pkg/im"

func Map[T, R any](list []T, f func(T) R) []R {
	var out []R
	for _, x := range list {
		out = append(out, f(x))
	}
	return out
}

func Filter[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func f(errs []error) int {
	codes := Map(errs, im.CodeOf)
	dup := Filter(codes, func(c int) bool { return c == 899001 }) // want "magic .*"
	return len(dup)
}

type order struct{ amount int }

func g(orders []order) int {
	amounts := Map(orders, func(o order) int { return o.amount })
	return len(Filter(amounts, func(a int) bool { return a == 899000 || a == 888800 }))
}
