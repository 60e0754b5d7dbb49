package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

type Policy struct {
	Retry  []int
	Fatal  map[int]string
	Budget []int
}

var policy = Policy{
	Retry:  []int{899000, 899030},                       // want "magic .*" "magic .*"
	Fatal:  map[int]string{899008: "auth", 899061: "?"}, // want "magic .*" "unknown .*"
	Budget: []int{899000, 888800},
}

func (p Policy) decide(err error, cents int) string {
	c := im.CodeOf(err)
	if slices.Contains(p.Retry, c) {
		return "retry"
	}
	if slices.Contains(p.Budget, cents) {
		return "budget"
	}
	return p.Fatal[c]
}
