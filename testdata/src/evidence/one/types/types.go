// Package types has one number that is compared with a code: as the key of a map of a type.
package types

type table map[int]struct{}

var list = table{899001: {}} // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

func is(errCode int) struct{} { return list[errCode] }
