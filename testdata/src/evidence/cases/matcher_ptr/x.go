package p

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/im"
)

type codeIs struct{ codes []int }

func (c *codeIs) Matches(x any) bool {
	err, _ := x.(error)
	var f *im.Failure
	if !errors.As(err, &f) {
		return false
	}
	for _, n := range c.codes {
		if f.Code == n {
			return true
		}
	}
	return false
}

func (c *codeIs) String() string { return "" }

// IsCode is a matcher for gomock.
func IsCode(codes ...int) *codeIs { return &codeIs{codes} }

func f(expect func(any)) {
	expect(IsCode(899001, 899061)) // want "magic .*" "unknown .*"
}
