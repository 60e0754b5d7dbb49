// Package elements names jpush, and has one number that is compared: in a list.
package elements

var list = []uint32{899001} // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
