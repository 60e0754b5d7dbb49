// Package doccomment has comments wherever a comment may stand before the first declaration.
package doccomment // behind the clause

/* between */

//go:generate echo

// limit is documented.
//
// It is.
var limit = 899001

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
