package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/jmessage"
)

type payErr struct{ Cents int }

func (payErr) Error() string { return "" }

func f(err error) bool {
	switch e := err.(type) {
	case *jmessage.JMError:
		return e.Code == 899001 // want "magic .*"
	case *im.Failure:
		return e.Code == 899002 // want "magic .*"
	case payErr:
		return e.Cents == 899000
	case interface{ Num() int }:
		return e.Num() == 899000
	}
	return false
}
