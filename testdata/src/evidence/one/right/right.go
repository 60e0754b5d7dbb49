// Package right names jpush, and has one number that is compared: on the right.
package right

func is(n int) bool { return n != 899001 } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
