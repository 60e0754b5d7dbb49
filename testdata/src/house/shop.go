// Package house takes its constants from its own list.
package house

import (
	"example.com/shop/house/errs"
	"example.com/shop/jmessage"
)

func compare(e *jmessage.Error) bool {
	return e.Code == 899001 || // want "magic JMessage code 899001: use errs.UserExists"
		e.Code == 899002 || // want "magic JMessage code 899002: use errs.NoUser"
		e.Code == errs.Blacklisted ||
		e.Code == 899003 || // want "magic JMessage code 899003: example.com/shop/house/errs has no constant for RESTParameterInvalid"
		e.Code == 899900 || // want "magic JMessage code 899900: use errs.HouseBusy"
		e.Code == 899910 || e.Code == 899915
}

func unknown(e *jmessage.Error) bool {
	return e.Code == 899061 // want `unknown JMessage code 899061: not in category REST \(899\); did you mean 899016\?`
}

// A constant of the list is evidence as one of package codes is.
func evidence(n int) bool {
	return n == errs.NoUser || n == 803008 // want "magic JMessage code 803008: use errs.Blacklisted"
}
