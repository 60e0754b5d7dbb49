// Package outofsight does not depend on the house's list: whether it may import it cannot be seen.
package outofsight

import "example.com/shop/jmessage"

func compare(e *jmessage.Error) bool {
	return e.Code == 899001 || // want "magic JMessage code 899001: use a constant of example.com/shop/house/errs for RESTUserAlreadyExists"
		e.Code == 872001 // want "magic JMessage code 872001: use a constant of example.com/shop/house/errs for IOSRTCDisconnectRefuse or AndroidRTCStateError"
}
