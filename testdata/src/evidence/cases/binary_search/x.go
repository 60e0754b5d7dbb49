package p

import (
	"slices"
	"sort"

	"example.com/shop/evidence/cases/pkg/im"
)

var retry = []int{899000, 899030} // want "magic .*" "magic .*"

func f(err error) bool {
	_, ok := slices.BinarySearch(retry, im.CodeOf(err))
	return ok
}

var fatal = []int{899007, 899008} // want "magic .*" "magic .*"

func g(err error) bool {
	c := im.CodeOf(err)
	i := sort.SearchInts(fatal, c)
	return i < len(fatal) && fatal[i] == c
}
