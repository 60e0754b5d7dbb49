package p

import "example.com/shop/evidence/cases/pkg/im"

var handlers = map[int]func() error{}

func handle(code int, h func() error) { handlers[code] = h }

func init() {
	handle(899001, func() error { return nil }) // want "magic .*"
	handle(899061, func() error { return nil }) // want "unknown .*"
}

func f(err error) error { return handlers[im.CodeOf(err)]() }
