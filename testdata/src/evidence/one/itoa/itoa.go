// Package itoa names jmessage, and has one number that is compared: as a string that is made of it.
package itoa

import "strconv"

func is(s string) bool { return s == strconv.Itoa(899001) } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
