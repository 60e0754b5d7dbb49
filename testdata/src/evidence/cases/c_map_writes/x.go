package p

import "example.com/shop/evidence/cases/pkg/im"

type texts map[int]string

func load() texts {
	t := texts{}
	t[899001] = "exists" // want "magic .*"
	t[899002] = "gone"   // want "magic .*"
	return t
}

func f(err error) string { return load()[im.CodeOf(err)] }

var prices = map[int]string{}

func init() { prices[899000] = "year"; prices[888800] = "x" }
