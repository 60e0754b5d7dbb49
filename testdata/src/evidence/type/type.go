// Package typed has values of type codes.Code, and of types made from it. (Rule type.)
package typed

import "github.com/jmvet/jmvet/codes"

// Failure is what a call gave.
type Failure struct {
	Number  codes.Code
	Pointer *codes.Code
	List    []codes.Code
	Amount  int
}

// Alias is the same type.
type Alias = codes.Code

// Mine is declared from it.
type Mine codes.Code

// Again is declared from that.
type Again Mine

// Generic is declared from it, too.
type Generic[T any] codes.Code

func fields(f Failure) bool {
	return f.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		*f.Pointer == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		f.List[0] == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		f.Amount == 899006
}

func params(a Alias, m Mine, g Again) bool {
	return a == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		m == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		g == 899003 // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func results(next func() codes.Code, codesOf map[string]codes.Code, ch chan codes.Code) bool {
	return next() == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		codesOf["x"] == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		<-ch == 899003 // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func converted(amount int) bool {
	return codes.Code(amount) == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func generic(n Generic[string]) bool {
	return n == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
