// Package texts names jmessage, and has one number that is compared: as a string.
package texts

func is(s string) bool { return s == "899001" } // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
