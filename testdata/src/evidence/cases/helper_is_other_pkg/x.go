package p

import "example.com/shop/evidence/cases/pkg/im"

func ensure(name string) error {
	err := im.Register(name, "x")
	if im.Is(err, 899001) { // want "magic .*"
		return nil
	}
	if im.In(err, 899000, 899061) { // want "magic .*" "unknown .*"
		return nil
	}
	return err
}
