package p

import (
	"maps"
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func g(errs map[int]string, prices map[int]string, err error) bool {
	texts := map[int]string{}
	texts[im.CodeOf(err)] = err.Error()
	for c := range maps.Keys(texts) {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	for c, s := range maps.All(texts) {
		if c == 899002 || s == "899000" { // want "magic .*"
			return true
		}
	}
	for _, c := range slices.Sorted(maps.Keys(texts)) {
		if c == 899008 { // want "magic .*"
			return true
		}
	}
	for c := range maps.Keys(prices) {
		if c == 899000 {
			return true
		}
	}
	return false
}
