package p

import "example.com/shop/evidence/cases/pkg/im"

func isCode(err error, c int) bool { return im.Is(err, c) }

func ignore(err error, list ...int) error {
	if im.In(err, list...) {
		return nil
	}
	return err
}

func f(err error) error {
	if isCode(err, 899001) { // want "magic .*"
		return nil
	}
	return ignore(err, 899000, 899061) // want "magic .*" "unknown .*"
}
