// Package codes has the name of the table.
package codes

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
