package p

import "example.com/shop/evidence/cases/pkg/im"

func keys[K comparable, V any](m map[K]V) []K {
	var out []K
	for k := range m {
		out = append(out, k)
	}
	return out
}

func f(errs []error) bool {
	m := map[int]int{}
	for _, e := range errs {
		m[im.CodeOf(e)]++
	}
	for _, c := range keys(m) {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	return false
}

func g(m map[int]string) bool {
	for _, k := range keys(m) {
		if k == 899000 {
			return true
		}
	}
	return false
}
