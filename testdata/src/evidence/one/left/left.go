// Package left has one number that is compared with a code: on the left.
package left

func is(errCode int) bool { return 899001 == errCode } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
