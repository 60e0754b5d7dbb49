package p

import "example.com/shop/evidence/cases/pkg/im"

func f(name string) error {
	tries := 0
again:
	err := im.Register(name, "x")
	switch im.CodeOf(err) {
	case 899000, 899030: // want "magic .*" "magic .*"
		if tries++; tries < 3 {
			goto again
		}
	case 899001: // want "magic .*"
		return nil
	}
	return err
}
