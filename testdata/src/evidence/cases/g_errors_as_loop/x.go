package p

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

func f(err error) bool {
	var je *jmessage.JMError
	if !errors.As(err, &je) {
		return false
	}
	switch je.GetCode() {
	case 899001: // want "magic .*"
		println("exists")
	case 899061: // want "unknown .*"
		println("?")
	}
	return je.Message == ""
}
