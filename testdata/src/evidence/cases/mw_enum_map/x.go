package p

import "example.com/shop/evidence/cases/pkg/im"

type Kind int

const (
	Other Kind = iota
	Taken
	Gone
)

var kinds = map[int]Kind{
	899001: Taken, // want "magic .*"
	899002: Gone,  // want "magic .*"
}

var back = map[Kind]int{
	Taken: 899001,
	Gone:  899002,
}

func kind(err error) Kind { return kinds[im.CodeOf(err)] }

func price(k Kind) int { return back[k] }
