// Package jmessage is the client that the other packages call: its import path makes rule vendor hold for Code and GetCode.
package jmessage

// Error is what the service answers with.
type Error struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *Error) Error() string { return e.Message }

// GetCode is for those who like getters.
func (e *Error) GetCode() int { return e.Code }

// Response is an answer.
type Response struct {
	Status int // of HTTP
	Error  *Error
}

// Last returns the last error.
func Last() int { return 0 }
