// Package cgo calls C: what cgo makes of a file is not the file, so there is no fix.
package cgo

// static int limit(void) { return 3; }
import "C"

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

var limit = int(C.limit())

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
