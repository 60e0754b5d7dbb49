package p

import "example.com/shop/evidence/cases/pkg/im"

type hooks struct {
	onCode func(code int) bool
	onPaid func(cents int) bool
}

func run(h hooks, err error, cents int) bool { return h.onCode(im.CodeOf(err)) || h.onPaid(cents) }

func f(err error) bool {
	return run(hooks{
		onCode: func(n int) bool { return n == 899001 }, // want "magic .*"
		onPaid: func(n int) bool { return n == 899000 },
	}, err, 3)
}
