package p

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/im"
)

var errTaken = errors.New("taken")

// every clause leaves; behind it the rest is handled
func f(err error) error {
	switch im.CodeOf(err) {
	case 899001: // want "magic .*"
		return errTaken
	case 899002, 899006: // want "magic .*" "magic .*"
		panic("gone")
	}
	return errors.New("other")
}
