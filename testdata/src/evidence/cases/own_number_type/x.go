package p

import "example.com/shop/evidence/cases/pkg/im"

type (
	Code  int
	Cents int
	Level uint8
)

func (c Code) Of(err error) bool { return im.CodeOf(err) == int(c) }

func (c Cents) Of(n int) bool { return n == int(c) }

const taken Code = 899001

func f(err error, n int) bool {
	return taken.Of(err) || Code(899002).Of(err) || Cents(899000).Of(n) // want "magic .*"
}

func g(c Code) bool {
	switch c {
	case 899008: // want "magic .*"
		return true
	case taken:
		return false
	}
	return c == 899061 // want "unknown .*"
}
