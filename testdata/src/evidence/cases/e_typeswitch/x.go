package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) bool {
	switch e := err.(type) {
	case *im.Failure:
		return e.Code == 899001 // want "magic .*"
	case interface{ ID() int }:
		return e.ID() == 899001
	}
	return false
}

func num(v any) bool {
	switch n := v.(type) {
	case int:
		return n == 899001 // want "magic .*"
	case int64:
		return n == 899002 // want "magic .*"
	}
	return false
}

func g(err error) bool { return num(im.CodeOf(err)) }
