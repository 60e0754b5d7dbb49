package p

import "example.com/shop/evidence/cases/pkg/im"

var actions = map[int]func(string) error{
	899001: login, // want "magic .*"
	899002: func(name string) error { // want "magic .*"
		return im.Register(name, "x")
	},
}

func login(string) error { return nil }

func handle(name string, err error) error {
	if f := actions[im.CodeOf(err)]; f != nil {
		return f(name)
	}
	return err
}
