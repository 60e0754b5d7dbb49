// Package user compares what package lines declares.
package user

import "example.com/shop/evidence/context/lines"

func compare(a lines.Answer, b lines.Other) bool {
	return a.Number == 899001 || b.Number == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
