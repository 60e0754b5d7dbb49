// Package outofsight does not depend on the house's list, which imports nothing of this module, so that everybody may import it.
package outofsight

import "example.com/shop/jmessage"

func compare(e *jmessage.Error) bool {
	return e.Code == 899001 || // want "magic JMessage code 899001: use errs.UserExists"
		e.Code == 872001 || // want "magic JMessage code 872001: example.com/shop/house/errs has no constant for IOSRTCDisconnectRefuse or AndroidRTCStateError"
		e.Code == 899030 || // want "magic JMessage code 899030: use errs.Timeout"
		e.Code == 855001 || // want "magic JMessage code 855001: use errs.(OnLinux|Elsewhere)"
		e.Code == 855002 // want "magic JMessage code 855002: example.com/shop/house/errs has no constant for RetractMessageRequesterNotSender"
}

// The list's numbers may have a type.
func typed(code int32) bool {
	return code == 899030 || // want "magic JMessage code 899030: use errs.Timeout"
		code == 899001 // want "magic JMessage code 899001: use errs.UserExists"
}
