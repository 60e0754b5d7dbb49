// Package user compares what the client declares, without naming it.
package user

import "example.com/shop/evidence/context/pathonly/wrapper"

func is() bool { return wrapper.Last().Number == 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
