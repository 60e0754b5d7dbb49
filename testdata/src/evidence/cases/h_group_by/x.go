package p

import "example.com/shop/evidence/cases/pkg/im"

func GroupBy[T any, K comparable](list []T, key func(T) K) map[K][]T {
	m := map[K][]T{}
	for _, x := range list {
		k := key(x)
		m[k] = append(m[k], x)
	}
	return m
}

type order struct{ amount int }

func f(errs []error) int {
	g := GroupBy(errs, im.CodeOf)
	return len(g[899001]) // want "magic .*"
}

func h(orders []order) int {
	g := GroupBy(orders, func(o order) int { return o.amount })
	return len(g[899000])
}
