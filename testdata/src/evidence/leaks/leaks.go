// Package leaks has variables that are compared with a code once and hold other things: evidence must not leak to them.
package leaks

import "example.com/shop/jmessage"

func length(s string, code int) bool {
	n := len(s)
	return n == 899001 || n == code
}

func arithmetic(e *jmessage.Error) bool {
	n := e.Code % 1000
	total := 0
	total += e.Code
	count := e.Code
	count++
	return n == 899001 || total == 899002 || count == 899003 || e.Code*2 == 899006
}

func runes(text string) bool {
	for _, code := range text {
		if code == 899001 {
			return true
		}
	}
	return false
}

func index(list []string) bool {
	for i := range list {
		if i == 899001 {
			return true
		}
	}
	for i := 0; i < 899003; i++ {
		if i == 899002 {
			return true
		}
	}
	for n := range 900000 {
		if n == 899006 {
			return true
		}
	}
	return false
}
