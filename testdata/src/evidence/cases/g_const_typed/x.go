package p

import "example.com/shop/evidence/cases/pkg/im"

type Code int

const (
	Exists Code = 899001
	Gone   Code = 899002
)

func codeOf(err error) Code { return Code(im.CodeOf(err)) }

func f(err error) bool {
	switch codeOf(err) {
	case Exists:
		return true
	case 899003: // want "magic .*"
		return false
	}
	return codeOf(err) == Gone
}
