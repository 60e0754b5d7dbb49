// Package left names jpush, and has one number that is compared: on the left.
package left

func is(n int) bool { return 899001 == n } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
