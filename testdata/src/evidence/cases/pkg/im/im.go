// Package im talks to the chat service.
package im

import (
	"errors"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

var client = jmessage.NewJMessageClient("", "")

// Failure is why a call failed.
type Failure struct {
	Code int
	Text string
}

func (f *Failure) Error() string { return f.Text }

// Register registers a user; its error is a *Failure.
func Register(name, pwd string) error {
	_, je, err := client.RegisterUser(name, pwd)
	if je != nil {
		return &Failure{Code: je.Code, Text: je.Message}
	}
	return err
}

// Send sends a text.
func Send(from, to, text string) (int64, error) {
	res, err := client.SendMessage(from, to, text)
	if err != nil {
		return 0, err
	}
	if res.Error != nil {
		return 0, &Failure{Code: res.Error.Code, Text: res.Error.Message}
	}
	return res.MsgID, nil
}

// CodeOf returns the code of an error.
func CodeOf(err error) int {
	var f *Failure
	if errors.As(err, &f) {
		return f.Code
	}
	return 0
}

// Is reports whether an error has that code.
func Is(err error, code int) bool { return CodeOf(err) == code }

// In reports whether an error has one of these codes.
func In(err error, list ...int) bool {
	c := CodeOf(err)
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

// Codes returns the code of each user that could not be registered.
func Codes(names []string) []int {
	var list []int
	for _, n := range names {
		if err := Register(n, "x"); err != nil {
			list = append(list, CodeOf(err))
		}
	}
	return list
}

// Failed returns code by name.
func Failed(names []string) map[string]int {
	m := map[string]int{}
	for _, n := range names {
		m[n] = CodeOf(Register(n, "x"))
	}
	return m
}
