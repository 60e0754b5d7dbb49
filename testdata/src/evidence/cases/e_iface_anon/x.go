package p

import "example.com/shop/evidence/cases/pkg/im"

type imErr struct{ err error }

func (e imErr) Error() string { return "x" }
func (e imErr) Code() int     { return im.CodeOf(e.err) }

func f(err error) bool {
	if c, ok := err.(interface{ Code() int }); ok {
		return c.Code() == 899001 // want "magic .*"
	}
	return false
}
