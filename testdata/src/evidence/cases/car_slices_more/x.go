package p

import (
	"maps"
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(names []string, cents []int) bool {
	codes := im.Codes(names)
	slices.Sort(codes)
	if slices.ContainsFunc(codes, func(n int) bool { return n == 899001 }) { // want "magic .*"
		return true
	}
	if slices.ContainsFunc(cents, func(n int) bool { return n == 899000 }) {
		return true
	}
	for _, n := range slices.Backward(codes) {
		if n == 899002 { // want "magic .*"
			return true
		}
	}
	for n := range maps.Values(im.Failed(names)) {
		if n == 899030 { // want "magic .*"
			return true
		}
	}
	if slices.Max(codes) == 899008 || codes[0] == 899009 || codes[len(codes)-1] == 899061 { // want "magic .*" "magic .*" "unknown .*"
		return true
	}
	return slices.Contains(cents, 899000) || slices.Index(cents, 888800) > 0
}
