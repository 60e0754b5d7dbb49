// Package shorter has one number that is compared with a code: as short as six digits.
package shorter

func is(errCode float64) bool { return errCode == 801003 } // want "magic J.essage code 801003: use codes.LoginUserNotFound"
