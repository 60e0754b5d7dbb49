// Package keys has one number that is compared with a code: as the key of a map.
package keys

var list = map[int]string{899001: ""} // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

func is(errCode int) string { return list[errCode] }
