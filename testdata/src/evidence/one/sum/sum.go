// Package sum has one number that is compared with a code: as a sum.
package sum

func is(errCode int) bool { return errCode == 899*1000+1 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
