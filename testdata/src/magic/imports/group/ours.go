package group

import (
	"example.com/shop/jmessage"
)

func ours(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func code(e *jmessage.Error) int { return e.Code }
