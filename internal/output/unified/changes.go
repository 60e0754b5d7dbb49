package unified

import (
	"slices"
	"sort"
)

// A change replaces lines x0 to x1 of one text by lines y0 to y1 of another.
type change struct{ x0, x1, y0, y1 int }

// changes returns what to change in x to get y, in order. Lines that each text has once are taken for the same, as many
// of them as keep their order; then those around them that are equal. That needs no more than n log n steps, and never
// takes a brace for the end of another function.
func changes(x, y []string) []change {
	var list []change
	x0, y0 := 0, 0
	for _, m := range append(anchors(x, y), pair{len(x), len(y)}) {
		if m.x < x0 { // it lies in lines that are the same already
			continue
		}
		// What stands before the anchor and is the same.
		x1, y1 := m.x, m.y
		for x1 > x0 && y1 > y0 && x[x1-1] == y[y1-1] {
			x1, y1 = x1-1, y1-1
		}
		for x0 < x1 && y0 < y1 && x[x0] == y[y0] {
			x0, y0 = x0+1, y0+1
		}
		if x0 < x1 || y0 < y1 {
			list = append(list, change{x0, x1, y0, y1})
		}
		x0, y0 = m.x, m.y
		for x0 < len(x) && y0 < len(y) && x[x0] == y[y0] {
			x0, y0 = x0+1, y0+1
		}
	}
	return list
}

// A pair is a line of one text and its place in another, by their indexes.
type pair struct{ x, y int }

// anchors returns the longest list of lines that x and y have once each, in the order of both.
func anchors(x, y []string) []pair {
	type count struct{ x, y, at int }
	seen := make(map[string]*count)
	for _, line := range x {
		if seen[line] == nil {
			seen[line] = new(count)
		}
		seen[line].x++
	}
	for i, line := range y {
		if c := seen[line]; c != nil {
			c.y++
			c.at = i
		}
	}
	var (
		pairs []pair
		prev  []int // the pair before, in the longest list that ends in this one
		tails []int // by length, the pair that the list with the lowest end has there
	)
	for i, line := range x {
		c := seen[line]
		if c.x != 1 || c.y != 1 {
			continue
		}
		n := sort.Search(len(tails), func(n int) bool { return pairs[tails[n]].y > c.at })
		before := -1
		if n > 0 {
			before = tails[n-1]
		}
		pairs, prev = append(pairs, pair{i, c.at}), append(prev, before)
		if n == len(tails) {
			tails = append(tails, 0)
		}
		tails[n] = len(pairs) - 1
	}
	var list []pair
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
			list = append(list, pairs[i])
		}
	}
	slices.Reverse(list)
	return list
}
