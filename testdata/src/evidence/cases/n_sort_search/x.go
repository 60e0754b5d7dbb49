package p

import (
	"slices"
	"sort"

	"example.com/shop/evidence/cases/pkg/im"
)

var tiers = []int{810000, 850000, 899000}

func tier(cents int) int { return sort.SearchInts(tiers, cents) }

func f(err error, cents []int) bool {
	i, ok := slices.BinarySearch(tiers, cents[0])
	return ok && i == 899001 || im.CodeOf(err) == 899001 // want "magic .*"
}
