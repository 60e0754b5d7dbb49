package p

import "example.com/shop/evidence/cases/pkg/im"

type callback func(no int, text string)

func register(name string, done callback) {
	err := im.Register(name, "x")
	done(im.CodeOf(err), "")
}

func f(name string) {
	register(name, func(no int, text string) {
		if no == 899001 { // want "magic .*"
			println("exists")
		}
	})
}
