package p

import (
	"errors"
	"fmt"

	"example.com/shop/evidence/cases/pkg/im"
)

var errUser = errors.New("user")

func wrap(name string) error {
	err := im.Register(name, "x")
	if err == nil {
		return nil
	}
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		err = errUser
	case 801004: // want "magic .*"
		err = fmt.Errorf("password: %w", err)
	}
	return fmt.Errorf("register %s: %w", name, err)
}
