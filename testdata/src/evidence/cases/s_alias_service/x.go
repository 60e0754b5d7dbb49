package p

import (
	"example.com/shop/evidence/cases/pkg/jmessage"
)

type Error = jmessage.JMError

type Client interface {
	Register(name string) *Error
}

func f(c Client) bool {
	if e := c.Register("tom"); e != nil && e.Code == 899001 { // want "magic .*"
		return true
	}
	return false
}
