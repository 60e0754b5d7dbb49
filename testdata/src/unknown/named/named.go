// Package named has constants: a name does not make a number a code.
package named

import "example.com/shop/jmessage"

const (
	userExists = 899001
	houseBusy  = 899900
	notFound   = 404
)

const base = 899000

func compare(e *jmessage.Error) bool {
	return e.Code == userExists ||
		e.Code == houseBusy || // want `unknown JMessage code 899900: not in category REST \(899\); did you mean 899000 \(codes.RESTServerInternalError\)\?`
		e.Code == notFound ||
		e.Code == base+61 || // want `unknown JMessage code 899061: .*`
		e.Code == base+1
}

func cases(e *jmessage.Error) bool {
	switch e.Code {
	case userExists, houseBusy: // want `unknown JMessage code 899900: .*`
		return true
	default:
		return false
	}
}
