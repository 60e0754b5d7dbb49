// Package p copies lists of codes before it compares them.
package p

import (
	"maps"
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

func appended(err error, skip ...int) bool {
	all := append([]int{}, skip...)
	return slices.Contains(all, im.CodeOf(err))
}

func toNil(err error, skip ...int) bool {
	for _, c := range append([]int(nil), skip...) {
		if im.Is(err, c) {
			return true
		}
	}
	return false
}

func toOthers(err error, skip ...int) bool {
	all := append([]int{899000}, skip...) // want "magic .*"
	return slices.Contains(all, im.CodeOf(err))
}

func toVariable(err error, skip []int) bool {
	var all []int
	all = append(all, skip...)
	return slices.Contains(all, im.CodeOf(err))
}

func cloned(err error, skip ...int) bool {
	all := slices.Clone(skip)
	return slices.Contains(all, im.CodeOf(err))
}

func copied(err error, skip ...int) bool {
	all := make([]int, len(skip))
	copy(all, skip)
	return slices.Contains(all, im.CodeOf(err))
}

func concatenated(err error, skip, more []int) bool {
	return slices.Contains(slices.Concat(skip, more), im.CodeOf(err))
}

func keys(err error, skip map[int]bool) bool {
	all := make(map[int]bool)
	maps.Copy(all, skip)
	return all[im.CodeOf(err)]
}

func calls(err error) bool {
	return appended(err, 803003, 803008) || // want "magic .*" "magic .*"
		toNil(err, 803003, 803008) || // want "magic .*" "magic .*"
		toOthers(err, 803003, 803008) || // want "magic .*" "magic .*"
		toVariable(err, []int{803003, 803008}) || // want "magic .*" "magic .*"
		cloned(err, 803003, 803008) || // want "magic .*" "magic .*"
		copied(err, 803003, 803008) || // want "magic .*" "magic .*"
		concatenated(err, []int{803003}, []int{803008}) || // want "magic .*" "magic .*"
		keys(err, map[int]bool{803003: true}) // want "magic .*"
}

// A list that codes are copied to says nothing about another one that they are not compared with.

func prices(list ...int) int {
	all := append([]int{}, list...)
	return len(all)
}

var total = prices(899000, 899030)

func lists(err error, skip []int) ([]int, bool) {
	stock := append([]int{899050}, 810001)
	return append(stock, im.CodeOf(err)), slices.Contains(skip, im.CodeOf(err))
}
