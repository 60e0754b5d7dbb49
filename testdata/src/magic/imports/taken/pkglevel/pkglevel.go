// Package pkglevel has a variable of that name in another file.
package pkglevel

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
