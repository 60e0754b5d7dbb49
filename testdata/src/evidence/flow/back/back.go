// Package back goes from a compared variable back to the field that it is read from.
package back

import "github.com/jmvet/jmvet/codes"

type source struct{ first, second, third int }

func local(s source) bool {
	v := s.first
	return v == codes.RESTServerTimeout
}

func field(s source) bool {
	return s.first == 899001 || s.second == 899002 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// Read from two things, it tells of neither.
func either(s source, flip bool) bool {
	v := s.second
	if flip {
		v = s.third
	}
	return v == codes.RESTServerTimeout || s.second == 899002 || s.third == 899003
}

type again struct{ first, second int }

// Read from the same thing twice, or given to itself, it tells of that thing.
func twice(a again) bool {
	v := a.first
	v = a.first
	w := a.second
	w = w
	return v == codes.RESTServerTimeout || w == codes.RESTServerTimeout
}

func both(a again) bool {
	return a.first == 899001 || a.second == 899002 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
}

type single struct{ only int }

// What is made has no value yet.
func made(s single) bool {
	v := new(int)
	*v = s.only
	return *v == codes.RESTServerTimeout
}

func only(s single) bool { return s.only == 899001 } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

// What goes in a circle ends there.
func circle(n, m int) bool {
	for n != m {
		n, m = m, n
	}
	return n == 899001
}
