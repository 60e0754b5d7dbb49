package p

import "example.com/shop/evidence/cases/pkg/im"

func f(name string) (n int, err error) {
	defer func() {
		if n == 899001 { // want "magic .*"
			err = nil
		}
	}()
	err = im.Register(name, "x")
	n = im.CodeOf(err)
	return
}
