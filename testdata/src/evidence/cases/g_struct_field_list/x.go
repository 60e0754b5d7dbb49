package p

import (
	"slices"

	"example.com/shop/evidence/cases/pkg/im"
)

type policy struct {
	Retry []int
	Fatal map[int]bool
	Price []int
}

var def = policy{
	Retry: []int{899000, 899030},      // want "magic .*" "magic .*"
	Fatal: map[int]bool{899007: true}, // want "magic .*"
	Price: []int{899000, 888800},
}

func (p policy) retry(err error) bool { return slices.Contains(p.Retry, im.CodeOf(err)) }
func (p policy) fatal(err error) bool { return p.Fatal[im.CodeOf(err)] }
func (p policy) sale(n int) bool      { return slices.Contains(p.Price, n) }
