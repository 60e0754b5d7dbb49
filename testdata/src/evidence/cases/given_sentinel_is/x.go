package p

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/im"
)

type IMCode int

func (c IMCode) Error() string { return "im" }

func (c IMCode) Is(err error) bool { return im.CodeOf(err) == int(c) }

func f(err error) bool {
	return errors.Is(err, IMCode(899001)) // want "magic .*"
}
