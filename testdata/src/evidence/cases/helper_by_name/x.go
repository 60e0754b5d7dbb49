package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/geo"
	"example.com/shop/evidence/cases/pkg/sets"
)

// Each use below is the only one of its type.
type (
	r1  struct{ Code int }
	r2  struct{ Code int }
	r3  struct{ Code int }
	r4  struct{ Code int }
	r5  struct{ Code int }
	r6  struct{ Code int }
	r7  struct{ Code int }
	r8  struct{ Code int }
	r9  struct{ Status int }
	r10 struct{ Code int }
	r11 struct{ Code int }
	n1  struct{ Code int }
	n2  struct{ Code int }
	n3  struct{ Code int }
	n4  struct{ Code int }
	n5  struct{ Code int }
	n6  struct{ Status int }
	n7  struct{ Price int }
	n8  struct{ Code int }
	n9  struct{ Code int }
	set []int
)

func in(x int, list ...int) bool {
	for _, v := range list {
		if v == x {
			return true
		}
	}
	return false
}

func inSlice(x int, list ...int) bool { return slices.Contains(list, x) }

func inList(list []int, x int) bool { return in(x, list...) }

func anyOf(id int, ids ...int) bool { return in(id, ids...) }

func holds(nums []int, n int) bool { return in(n, nums...) }

func eq(a, b int) bool { return a == b }

func isZip(code, zip int) bool { return code == zip }

func inZips(zips []int, x int) bool { return slices.Contains(zips, x) }

func more(a, b int) bool { return a > b }

func pair(a, b int) []int { return []int{a, b} }

func (s set) has(x int) bool { return slices.Contains(s, x) }

func here(a r1, b r2, c r3, d r4, e r5, f r10, g r11) bool {
	return in(a.Code, 899000, 899030) || // want "magic .*" "magic .*"
		inSlice(b.Code, 899000, 899030) || // want "magic .*" "magic .*"
		inList([]int{899000, 899030, 899061}, c.Code) || // want "magic .*" "magic .*" "unknown .*"
		eq(899001, d.Code) || // want "magic .*"
		anyOf(f.Code, 899000) || // want "magic .*"
		holds([]int{899000}, g.Code) || // want "magic .*"
		set{899001, 899002}.has(e.Code) // want "magic .*" "magic .*"
}

func elsewhere(a r6, b r7, c r8, d r9) bool {
	return sets.In(a.Code, 899000, 899030, 899061) || // want "magic .*" "magic .*" "unknown .*"
		sets.Has([]int{899000, 899030}, b.Code) || // want "magic .*" "magic .*"
		sets.Equal(c.Code, 899001) || // want "magic .*"
		sets.In(d.Status, 899001, 899002) // want "magic .*" "magic .*"
}

// A helper that does not compare the two, or compares another kind of number, says nothing.
func others(a n1, b n2, c n3, d n4, e n5, f n6, g n7, h n8, i n9) bool {
	return more(a.Code, 899000) ||
		len(pair(b.Code, 899001)) > 2 ||
		sets.Between(c.Code, 899000, 899030) ||
		isZip(d.Code, 850001) ||
		geo.Same(e.Code, 850001) ||
		eq(f.Status, 899001) || // a weak name, and one code
		in(g.Price, 899000, 899030) ||
		in(h.Code, 899000, 899031, 899032) || // more unknown than known
		inZips([]int{850001, 851001}, i.Code) ||
		sets.Or(h.Code, 899001) > 0
}

// What one call compares says nothing about another.
func quantity(n int) bool { return in(n, 899000, 899030) || eq(n, 899001) || sets.In(n, 899000) }
