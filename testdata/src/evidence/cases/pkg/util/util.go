// Package util has what everybody needs.
package util

import "strconv"

// Contains reports whether list has x.
func Contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}

// In reports whether x is in list.
func In(x int, list ...int) bool { return Contains(list, x) }

// ToInt converts.
func ToInt(v any) int {
	switch x := v.(type) {
	case int:
		return x
	case float64:
		return int(x)
	case string:
		n, _ := strconv.Atoi(x)
		return n
	}
	return 0
}

// GetInt reads a number.
func GetInt(m map[string]any, key string) int { return ToInt(m[key]) }

// Ptr returns a pointer to v.
func Ptr[T any](v T) *T { return &v }

// Deref returns what p points to.
func Deref(p *int) int {
	if p == nil {
		return 0
	}
	return *p
}

// Default returns v, or def if it is zero.
func Default(v, def int) int {
	if v == 0 {
		return def
	}
	return v
}
