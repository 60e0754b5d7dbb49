package p

import (
	"context"
	"errors"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) string {
	code := im.CodeOf(err)
	switch {
	case errors.Is(err, context.Canceled):
		return "canceled"
	case code == 801003: // want "magic .*"
		return "user"
	case code == 801004: // want "magic .*"
		return "password"
	}
	return "unknown"
}

func g(err error, report func(string)) {
	code := im.CodeOf(err)
	switch {
	case errors.Is(err, context.Canceled):
	case code == 801003: // want "magic .*"
		report("user")
	case code == 801004: // want "magic .*"
		report("password")
	default:
		report(err.Error())
	}
}
