// Package numbers counts the numbers that a thing with the name of a code is compared with. (Rule name.)
package numbers

// The same number twice is one number.
func twice(errCode int) bool {
	return errCode == 899001 || errCode == 899002 || errCode == 899061 || errCode != 899061 // want "magic J.essage code 899002: use codes.RESTUserNotFound" "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "unknown J.essage code 899061: .*" "unknown J.essage code 899061: .*"
}

func known(errCode int) bool {
	return errCode == 899001 || errCode != 899001 || errCode == 899061 || errCode == 899062
}

// Small ones are no sign of anything.
func small(errCode int) bool {
	return errCode == 899001 || errCode == 404 || errCode == 500 || errCode == -1 || errCode == 90000 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func more(errCode int) bool { return errCode == 899001 || errCode == 899061 || errCode == 899062 }
