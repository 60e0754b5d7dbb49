package p

import (
	"sort"

	"example.com/shop/evidence/cases/pkg/im"
)

var table = []int{803008, 899000, 899030} // want "magic .*" "magic .*" "magic .*"

func f(err error) bool {
	c := im.CodeOf(err)
	i := sort.Search(len(table), func(i int) bool { return table[i] >= c })
	return i < len(table) && table[i] == c
}

var steps = []int{810000, 899000}

func g(price int) int { return sort.SearchInts(steps, price) }
