// Package short has one number that is compared with a JMessage code: in the shortest form that a code can have.
package short

func is(errCode float64) bool { return errCode == 8.01e5+003 } // want "magic JMessage code 801003: use codes.LoginUserNotFound"
