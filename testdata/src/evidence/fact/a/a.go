// Package a talks to JMessage: it alone names it.
package a

import "encoding/json"

// Result is what a call gives.
type Result struct {
	Number int
	Amount int
}

// Kind is a type of its own.
type Kind int32

// Latest is the last one.
var Latest int64

// Call calls JMessage.
func Call(body []byte) (number int, err error) {
	var reply struct {
		Error struct {
			Code int `json:"code"`
		} `json:"error"`
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		return 0, err
	}
	if reply.Error.Code == 899030 { // want "magic JMessage code 899030: use codes.RESTServerTimeout"
		return Call(body)
	}
	return reply.Error.Code, nil
}

// Do calls, too.
func Do(body []byte) (r Result, err error) {
	r.Number, err = Call(body)
	r.Amount = len(body)
	return r, err
}

// IsFatal judges.
func IsFatal(number int, amount int, k Kind) bool {
	return number == 899000 || k == 899008 || Latest == 899009 // want "magic JMessage code 899000: use codes.RESTServerInternalError" "magic JMessage code 899008: use codes.RESTAuthFailed" "magic JMessage code 899009: use codes.RESTAppKeyNotFound"
}
