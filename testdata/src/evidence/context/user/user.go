// Package user compares what is declared elsewhere.
package user

import "example.com/shop/evidence/context/named"

func compare(a named.Answer, o named.Other) bool {
	return a.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		named.Get() == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		o.Number == 899003 || named.Fetch() == 899006
}
