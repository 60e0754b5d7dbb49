// Package exponent has one number that is compared with a code: in five characters.
package exponent

func is(errCode int) bool { return errCode == 898e3 } // want "magic J.essage code 898000: use codes.HTTPServerInternalError"
