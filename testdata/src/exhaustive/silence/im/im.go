// Package im talks to the chat service: its errors are what the packages beside it switch over.
package im

import (
	"errors"
	"slices"

	"example.com/shop/jmessage"
)

// Failure is why a call failed.
type Failure struct {
	Code int
	Text string
}

func (f *Failure) Error() string { return f.Text }

// Reply is the answer to a registration.
type Reply struct {
	Code    int
	Message string
	UserID  int64
	Error   *jmessage.Error
}

// OK reports whether it went well.
func (r *Reply) OK() bool { return r.Code == 0 }

// Name is that of the new user.
func (r *Reply) Name() string { return "" }

func of(e *jmessage.Error) error { return &Failure{e.Code, e.Message} }

// Login returns a *Failure.
func Login(name, password string) error { return of(&jmessage.Error{Message: name + password}) }

// Register asks for a new user.
func Register(name string) (*Reply, error) {
	e := &jmessage.Error{Message: name}
	return &Reply{Code: e.Code, Error: e}, nil
}

// Try returns the code alone.
func Try(name string) int { return (&jmessage.Error{Message: name}).Code }

// CodeOf returns the code of an error, 0 if it has none.
func CodeOf(err error) int {
	var f *Failure
	if errors.As(err, &f) {
		return f.Code
	}
	return 0
}

// Is reports whether an error has a code.
func Is(err error, code int) bool { return CodeOf(err) == code }

// In reports whether an error has one of some codes.
func In(err error, list ...int) bool { return slices.Contains(list, CodeOf(err)) }
