package p

import "example.com/shop/evidence/cases/pkg/im"

func Map[T, R any](list []T, f func(T) R) []R {
	var out []R
	for _, x := range list {
		out = append(out, f(x))
	}
	return out
}

func Ptr[T any](v T) *T { return &v }

func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func Or[T comparable](a, b T) T {
	var zero T
	if a != zero {
		return a
	}
	return b
}

func f(errs []error, err error, amount int) bool {
	for _, c := range Map(errs, im.CodeOf) {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	for _, c := range Map([]int{1}, func(int) int { return amount }) {
		if c == 899000 {
			return false
		}
	}
	if *Ptr(amount) == 899000 || Must(amount, nil) == 899000 || Or(amount, 1) == 899000 {
		return false
	}
	return Or(im.CodeOf(err), 0) == 899002 || *Ptr(im.CodeOf(err)) == 899008 || Must(im.CodeOf(err), nil) == 899009 // want "magic .*" "magic .*" "magic .*"
}
