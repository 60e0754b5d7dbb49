// Package right has one number that is compared with a code: on the right.
package right

func is(errCode int) bool { return errCode != 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
