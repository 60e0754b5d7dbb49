// Package param has parameters, results, receivers and type parameters of that name.
package param

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure, codes ...int) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
