package bizerr

import "example.com/shop/evidence/cases/pkg/im"

// Error is an error of the shop.
type Error struct {
	Code int
	Msg  string
}

func (e *Error) Error() string { return e.Msg }

// New makes one.
func New(code int, msg string) *Error { return newError(code, msg) }

func newError(code int, msg string) *Error { return &Error{Code: code, Msg: msg} }

// From makes one of an error of the chat service.
func From(err error) *Error { return &Error{im.CodeOf(err), err.Error()} }
