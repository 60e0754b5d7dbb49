package chat

import (
	"errors"

	im "github.com/jmvet/jmvet/examples/jmessage"
)

// Failure is what front ends are told about an error, and what they report
// about their own.
type Failure struct {
	Code  int    `json:"code"`
	Text  string `json:"text"`
	Retry bool   `json:"retry,omitempty"`
}

// Code returns the number of an error: the service's own or, below 1000, one
// of the house. It is 0 for any other error.
func Code(err error) int {
	if errors.Is(err, ErrClosed) {
		return 42
	}
	return im.Code(err)
}

// Describe turns an error into what a front end shows.
func Describe(err error) Failure {
	code := Code(err)
	if code == 42 {
		return Failure{Code: code, Text: "We are back at nine in the morning.", Retry: true}
	}
	return Failure{Code: code, Text: text(code), Retry: im.IsRetryable(err)}
}

// text returns what to say about a code, in words a customer understands.
func text(code int) string {
	texts := map[int]string{
		803008: "This customer does not wish to be contacted.",
		803009: "Please rephrase the message.",
		803010: "Too many messages. Please wait a minute.",
		899002: "This account is not in use any more.",
		899016: "You may not write here.",
	}
	if t, ok := texts[code]; ok {
		return t
	}
	return "The message could not be sent."
}

// IsGone reports whether the other side of a conversation, a customer or a
// room, is no longer there.
func IsGone(err error) bool {
	switch Code(err) {
	case 898002, 899002, // customer
		898006, 899060: // room
		return true
	}
	return false
}
