package p

import "example.com/shop/evidence/cases/pkg/im"

var handlers = map[int]func(error) error{
	899001: func(error) error { return nil }, // want "magic .*"
	801003: retry,                            // want "magic .*"
}

func retry(err error) error { return err }

func f(err error) error {
	if h, ok := handlers[im.CodeOf(err)]; ok {
		return h(err)
	}
	return err
}
