package p

import "example.com/shop/evidence/cases/pkg/im"

func f(names []string, errs chan<- error, inc func(string)) {
	for _, n := range names {
		go func() {
			err := im.Register(n, "x")
			switch im.CodeOf(err) {
			case 801003: // want "magic .*"
				inc("user")
			}
			errs <- err
		}()
	}
}

func g(names []string, inc func(string)) {
	for _, n := range names {
		go func() {
			err := im.Register(n, "x")
			switch im.CodeOf(err) { // want "switch .*"
			case 801003: // want "magic .*"
				inc("user")
			}
		}()
	}
}
