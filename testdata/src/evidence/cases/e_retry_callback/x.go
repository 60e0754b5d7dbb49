package p

import "example.com/shop/evidence/cases/pkg/im"

func do(name string, isFatal func(int) bool) error {
	for {
		err := im.Register(name, "x")
		if err == nil || isFatal(im.CodeOf(err)) {
			return err
		}
	}
}

func f() error { return do("a", func(x int) bool { return x == 899001 }) } // want "magic .*"

func fatal(x int) bool { return x == 899004 } // want "magic .*"

func g() error { return do("a", fatal) }
