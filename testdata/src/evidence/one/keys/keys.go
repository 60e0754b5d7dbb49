// Package keys names jpush, and has one number that is compared: as the key of a map.
package keys

var list = map[int]string{899001: "exists"} // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
