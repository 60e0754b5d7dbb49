// Package user compares what is declared elsewhere.
package user

import "example.com/shop/evidence/context/pkgdoc"

func compare(a pkgdoc.Answer) bool {
	return a.Number == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
