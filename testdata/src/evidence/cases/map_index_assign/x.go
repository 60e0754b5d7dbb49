package p

import "example.com/shop/evidence/cases/pkg/im"

type stats map[int]int

func f(names []string) (int, int) {
	s := stats{}
	for _, n := range names {
		s[im.CodeOf(im.Register(n, "x"))]++
	}
	return s[899001], s[899061] // want "magic .*" "unknown .*"
}
