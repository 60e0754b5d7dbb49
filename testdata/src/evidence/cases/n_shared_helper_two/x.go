package p

import "example.com/shop/evidence/cases/pkg/im"

func eq(a, b int) bool { return a == b }

func oneOf(x int, list ...int) bool {
	for _, y := range list {
		if eq(x, y) {
			return true
		}
	}
	return false
}

func first(list []int) int { return list[0] }

func filter(list []int, keep func(int) bool) (out []int) {
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func f(err error, cents int, all []int) bool {
	if oneOf(im.CodeOf(err), 899000, 899030) || oneOf(cents, 899000, 888800) { // want "magic .*" "magic .*"
		return true
	}
	if first(im.Codes(nil)) == 899001 || first(all) == 899000 { // want "magic .*"
		return true
	}
	a := filter(im.Codes(nil), func(c int) bool { return c == 899002 }) // want "magic .*"
	b := filter(all, func(c int) bool { return c == 899000 })
	return len(a) > len(b)
}
