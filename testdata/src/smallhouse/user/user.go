// Package user compares with a house's own small number.
package user

import (
	"example.com/shop/smallhouse"
	"example.com/shop/jmessage"
)

// The setting -known has 5001, and not 5002.
func compare(e *jmessage.Error, n int) bool {
	return e.Code == 5001 || // want "magic JMessage code 5001: use smallhouse.Busy"
		e.Code == 5002 || n == smallhouse.Exists || n == 5001 // want "magic JMessage code 5001: use smallhouse.Busy"
}
