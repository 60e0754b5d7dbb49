package p

import (
	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) string {
	switch im.CodeOf(err) / 1000 {
	case 801:
		return "login"
	case 803:
		return "send"
	}
	return ""
}
