package p

import (
	"errors"
	"fmt"

	"example.com/shop/evidence/cases/pkg/im"
)

type IMCode int

func (c IMCode) Error() string { return fmt.Sprintf("im %d", int(c)) }

func call(name string) error {
	if err := im.Register(name, ""); err != nil {
		return IMCode(im.CodeOf(err))
	}
	return nil
}

func f(name string) bool { return errors.Is(call(name), IMCode(899001)) } // want "magic .*"

func g(name string) bool { return call(name) == IMCode(899061) } // want "unknown .*"

func h(err error) bool {
	var c IMCode
	if errors.As(err, &c) {
		switch c {
		case 899001: // want "magic .*"
			return true
		}
	}
	return false
}
