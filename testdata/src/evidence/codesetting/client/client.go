// Package client is another's: nobody can write a directive into it.
package client

// Reply is an answer.
type Reply struct {
	Number int
	Amount int
	On     bool
}

// Reason gives it.
func (r *Reply) Reason() int32 { return 0 }

// Fetch fetches.
func Fetch(id int64) (int, error) { return 0, nil }

// Explain explains.
func Explain(number int) string {
	if number == 899001 { // want(code) "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		return "exists"
	}
	return ""
}

// Kind is a type.
type Kind uint32

// Latest is a variable.
var Latest int

// Limit is a constant.
const Limit = 899900

// Two has two numbers.
func Two() (a, b int) { return 0, 0 }

// None has none.
func None() string { return "" }
