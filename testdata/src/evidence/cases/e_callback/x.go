package p

import "example.com/shop/evidence/cases/pkg/im"

type client struct {
	OnError func(code int, msg string)
	onPrice func(n int)
}

func (c *client) run(name string) {
	if err := im.Register(name, ""); err != nil {
		c.OnError(im.CodeOf(err), err.Error())
	}
	c.onPrice(12)
}

func start() *client {
	c := &client{}
	c.OnError = func(n int, _ string) {
		if n == 899001 { // want "magic .*"
			println("dup")
		}
	}
	c.onPrice = func(n int) {
		if n == 899000 {
			println("x")
		}
	}
	return c
}

func handler(n int, s string) {
	switch n {
	case 899002: // want "magic .*"
		println(s)
		return
	}
}

func start2() *client { return &client{OnError: handler} }
