// Package sum has one number that is compared with a JMessage code: as a sum.
package sum

func is(errCode int) bool { return errCode == 899*1000+1 } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
