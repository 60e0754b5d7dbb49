// Package crlf has lines as Windows ends them.
package crlf

import (
	"fmt"
)

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func existsText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func show(f failure) { fmt.Println(f.code) }
