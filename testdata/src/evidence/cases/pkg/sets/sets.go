// Package sets compares numbers.
package sets

// In reports whether x is in list.
func In(x int, list ...int) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}

// Has reports whether x is in list.
func Has(list []int, x int) bool { return In(x, list...) }

// Equal reports whether a is b.
func Equal[T comparable](a, b T) bool { return a == b }

// Between reports whether x lies between lo and hi.
func Between(x, lo, hi int) bool { return lo <= x && x <= hi }

// Or returns x, or def if x is zero.
func Or(x, def int) int {
	if x == 0 {
		return def
	}
	return x
}
