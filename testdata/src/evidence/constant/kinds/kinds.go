// Package kinds gives constants of package codes to values of its own types.
package kinds

import "github.com/jmvet/jmvet/codes"

type (
	mood   int
	weight int
)

func set() mood { return codes.RESTUserNotFound }

// What one value of a type is given says what the others are.
func is(m mood) bool { return m == 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

// But not if it is counted with.
func count(w weight) bool {
	w = codes.RESTUserNotFound
	w++
	return w == 899001
}

func heavy(w weight) bool { return w == 899001 }

// The smaller one of two numbers is computed.
func least(n, m int) bool {
	return n == min(codes.RESTUserAlreadyExists, 7) || n == 899002 || m == len("codes") || m == 899002
}

// What is computed from a code is none, whatever its type is.
func computed(c codes.Code) string {
	switch c / 1000 {
	case 801, 803:
		return "login, or message"
	}
	switch -c {
	case codes.LoginUserNotFound:
	}
	switch c + 1 {
	case codes.LoginUserNotFound:
	}
	switch codes.Code(codes.LoginUserNotFound) {
	case c:
	}
	return "another"
}
