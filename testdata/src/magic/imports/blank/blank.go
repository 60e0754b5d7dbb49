// Package blank imports the codes for nothing.
package blank

import _ "github.com/jmvet/jmvet/codes"

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
