package p

import "example.com/shop/evidence/cases/pkg/im"

var (
	UserExist = 899001
	UserGone  = 899061 // want "unknown .*"
)

func f(err error) bool {
	c := im.CodeOf(err)
	return c == UserExist || c == UserGone
}
