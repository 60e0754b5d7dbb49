package jmessage

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
)

// Error is a failure the service reported, either of a whole request or of
// one user in a batch.
type Error struct {
	// Status is the HTTP status of the response; 0 for one user of a batch.
	Status int `json:"-"`
	// Code is the service's own number for what went wrong; 0 if the
	// response had none, as when a proxy in between failed.
	Code int `json:"code"`
	// Message is the service's text, in English.
	Message string `json:"message"`
}

// Error implements the error interface.
func (e *Error) Error() string {
	if e.Code == 0 {
		return fmt.Sprintf("HTTP status %d (%s)", e.Status, http.StatusText(e.Status))
	}
	return fmt.Sprintf("%s (code %d)", e.Message, e.Code)
}

// decodeError makes an Error of a response that is no success. A body in any
// other form than {"error":{"code":...,"message":...}} leaves the code 0.
func decodeError(status int, body []byte) *Error {
	var envelope struct {
		Error Error `json:"error"`
	}
	if err := json.Unmarshal(body, &envelope); err != nil {
		return &Error{Status: status}
	}
	envelope.Error.Status = status
	return &envelope.Error
}

// Code returns the service's number for err, and 0 if err is nil or does not
// come from the service.
func Code(err error) int {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return 0
}

// IsRetryable reports whether the same request may succeed a little later.
func IsRetryable(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return false
	}
	if e.Status == http.StatusTooManyRequests || e.Status >= 500 {
		return true
	}
	// Busy or broken for a moment, also when it comes with status 403.
	return slices.Contains([]int{898000, 898030, 899000, 899030, 800017}, e.Code)
}
