// Package api is what a client of the same vendor's push and SMS services has: its codes are other ones.
package api

import "strconv"

// CodeError is the error of a call.
type CodeError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *CodeError) Error() string { return "jiguang: " + strconv.Itoa(e.Code) + " " + e.Message }

// IsTemporary reports whether it is worth another try.
func (e *CodeError) IsTemporary() bool {
	switch e.Code {
	case 1000, 1030, 2002, 50014:
		return true
	}
	return e.Code == 1011 || e.Code == 50006 || e.Code/1000 == 50
}
