// Package indexed names jpush, and has one number that is compared: in a list with positions.
package indexed

var list = [...]uint32{3: 899001} // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
