// Package indirect depends on the house's list by way of another package.
package indirect

import (
	"example.com/shop/house/noimport"
	"example.com/shop/jmessage"
)

var limit = noimport.Limit

func compare(e *jmessage.Error) bool {
	return e.Code == 899002 // want "magic JMessage code 899002: use errs.NoUser"
}
