// Package setorder names JMessage. A list that proves nothing stands before those that do.
package setorder

import "slices"

type answer struct {
	number int //jmvet:code
}

var areaCodes = []int{810001, 810002}

var mixed = []int{
	899001, // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	899900, // want "unknown JMessage code 899900: .*"
	899901, // want "unknown JMessage code 899901: .*"
}

func (a answer) in() bool { return slices.Contains(mixed, a.number) }

var proven = []int{
	899002, // want "magic JMessage code 899002: use codes.RESTUserNotFound"
	899003, // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
	899061, // want "unknown JMessage code 899061: .*"
}
