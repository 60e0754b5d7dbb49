package p

import "example.com/shop/evidence/cases/pkg/im"

func Reduce[T, A any](list []T, acc A, f func(A, T) A) A {
	for _, x := range list {
		acc = f(acc, x)
	}
	return acc
}

func f(names []string) int {
	return Reduce(im.Codes(names), 0, func(n int, c int) int {
		if c == 899001 { // want "magic .*"
			n++
		}
		return n
	})
}

func g(amounts []int) int {
	return Reduce(amounts, 0, func(n int, a int) int {
		if a == 899000 || a == 888800 {
			return n + a
		}
		return n
	})
}
