// Package a declares a code, and names neither a number nor a firm.
package a

// Answer is what the server says.
type Answer struct {
	Number int //jmvet:code
	Rest   int
}
