// Package sum names jpush, and has one number that is compared: as a sum.
package sum

func is(n int) bool { return n == 899*1000+1 } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
