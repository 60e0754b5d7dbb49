// Package user compares the fields that package given fills.
package user

import "example.com/shop/evidence/type/given"

func is(r given.Row) bool { return r.Number == 899001 || r.Amount == 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
