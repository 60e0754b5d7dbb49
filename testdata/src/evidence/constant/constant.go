// Package constant has what is compared with, or given, a constant of package codes. (Rule constant.)
package constant

import "github.com/jmvet/jmvet/codes"

type answer struct {
	number, amount, other, third, fourth int
}

func compared(a answer) bool {
	return a.number == codes.RESTUserAlreadyExists || a.number == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		a.amount == 899003
}

func given(a *answer) bool {
	a.other = codes.RESTUserNotFound
	b := answer{third: codes.RESTUserNotFound}
	return a.other == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		b.third == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		a.fourth == 899003
}

func returned(fail bool) (n int) {
	if fail {
		return codes.HTTPServerTimeout
	}
	return 0
}

func passed(n, m int) bool {
	return n == 899001 || m == 899002 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func calls() bool {
	return passed(codes.HTTPAuthFailed, 1) && returned(true) == 899003 // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func inSwitch(n int) int {
	switch n {
	case codes.LoginUserNotFound, 801004: // want "magic J.essage code 801004: use codes.LoginPasswordInvalid"
		return 1
	default:
		return 0
	}
}

// A constant made of one of them carries a code, too; one made by arithmetic does not.
const (
	exists   = codes.RESTUserAlreadyExists
	category = codes.RESTUserAlreadyExists / 1000
)

func named(n, m int) bool {
	return n == exists || n == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		m == category || m == 899003
}

var unset = codes.RESTUserNotFound

func variable() bool { return unset == 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

// A category is no code.
func categories(c codes.Category, n int) bool {
	return c == codes.CategoryLogin || n == int(codes.CategoryLogin) || n == 899001
}

func converted() bool {
	wide := int64(codes.RESTUserNotFound)
	return wide == 899003 // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

type level int

// A constant of a type that holds codes is a code, and so is what it is compared with.
const top level = 899006

func typed(l level, n int) bool {
	return l == codes.RESTUserNotFound ||
		n == int(top) || n == 899002 // want "magic J.essage code 899002: use codes.RESTUserNotFound"
}
