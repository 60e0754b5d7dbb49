// Package generics has codes of a type that is yet to be chosen.
package generics

import "example.com/shop/jmessage"

type integer interface {
	~int | ~int32 | ~int64
}

func exists[T integer](code T) bool {
	return code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func existsIn(e *jmessage.Error) bool { return exists(e.Code) && exists(int64(e.Code)) }

// Result is what every call answers.
type Result[T any] struct {
	Code int
	Data T
}

func (r *Result[T]) failed() bool {
	return r.Code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

func users(r Result[[]string], e *jmessage.Error) bool {
	r.Code = e.Code
	return r.Code == 899003 // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
}

// Box holds anything.
type Box[C comparable] struct {
	Code C
}

func boxed(e *jmessage.Error) bool {
	b := Box[int]{Code: e.Code}
	return b.Code == 899006 // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
}

func first[C comparable](list ...C) C { return list[0] }

func firstOf(e *jmessage.Error) bool {
	return first(e.Code, 0) == 899007 // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
}
