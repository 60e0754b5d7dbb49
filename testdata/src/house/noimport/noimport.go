// Package noimport depends on the house's list, but this file does not import it.
package noimport

import "example.com/shop/jmessage"

func compare(e *jmessage.Error) bool {
	return e.Code == 899001 // want "magic JMessage code 899001: use errs.UserExists"
}
