package p

import "example.com/shop/evidence/cases/pkg/im"

func lookup[K comparable, V any](m map[K]V, k K, def V) V {
	if v, ok := m[k]; ok {
		return v
	}
	return def
}

var texts = map[int]string{899001: "x", 899002: "y"} // want "magic .*" "magic .*"
var prices = map[int]string{899000: "x", 888800: "y"}

func f(err error) string { return lookup(texts, im.CodeOf(err), "?") }
func g(n int) string     { return lookup(prices, n, "?") }
