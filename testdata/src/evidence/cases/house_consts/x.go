package p

import (
	"example.com/shop/evidence/cases/pkg/errno"
	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) string {
	s := "other"
	switch im.CodeOf(err) {
	case errno.IMUserExist:
		s = "a"
	case errno.IMUserNotFound:
		s = "b"
	}
	return s
}
