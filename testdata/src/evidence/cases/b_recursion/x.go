package p

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/im"
)

func rootCode(err error) int {
	if inner := errors.Unwrap(err); inner != nil {
		return rootCode(inner)
	}
	return im.CodeOf(err)
}

func f(err error) bool { return rootCode(err) == 899001 } // want "magic .*"

func abs(n, depth int) int {
	if depth > 0 {
		return abs(n, depth-1)
	}
	return n
}

func g(err error) bool { return abs(im.CodeOf(err), 2) == 899001 } // want "magic .*"
func h(price int) bool { return abs(price, 2) == 899000 }
