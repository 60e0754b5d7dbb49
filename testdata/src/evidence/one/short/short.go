// Package short names jpush, and has one number that is compared: in the shortest form that a code can have.
package short

func is(n float64) bool { return n == 8.0e5+2 } // want "magic JMessage code 800002: use codes.CommonAppKeyInfoEmpty"
