package p

import "example.com/shop/evidence/cases/pkg/jmessage"

func f(e *jmessage.JMError, fee int) *jmessage.JMError {
	if e.Code == 899030 { // want "magic .*"
		e.Code = 899000 // want "magic .*"
	}
	n := e.Code
	n = 899002 // want "magic .*"
	_ = n
	fee = 899000
	_ = fee
	return e
}
