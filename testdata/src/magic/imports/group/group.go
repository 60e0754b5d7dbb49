// Package group has a group of standard packages.
package group

import (
	"fmt"
	"os"
)

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func noUser(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

func show(f failure) { fmt.Fprintln(os.Stderr, f.code) }
