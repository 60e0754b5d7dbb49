// Package duplicate has the same case twice.
package duplicate

import "example.com/shop/jmessage"

func compare(e *jmessage.Error) string {
	switch e.Code {
	case 899001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return "exists"
	case 899001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return "again"
	default:
		return 5
	}
}
