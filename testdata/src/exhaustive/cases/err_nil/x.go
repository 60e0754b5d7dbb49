package p

import "example.com/shop/evidence/cases/pkg/im"

func ensure(name string) error {
	err := im.Register(name, "x")
	switch im.CodeOf(err) {
	case 899001: // want "magic .*"
		err = nil
	}
	if err != nil {
		return err
	}
	return nil
}
