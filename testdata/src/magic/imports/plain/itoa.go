package plain

import (
	. "strconv"

	"github.com/jmvet/jmvet/codes"
)

func dotText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

var digits = Itoa(codes.HTTPUserNotFound)
