// Package user sees the types of another package.
package user

import typed "example.com/shop/evidence/type"

func compare(f typed.Failure, m typed.Mine) bool {
	return f.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		m == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		f.Amount == 899003
}
