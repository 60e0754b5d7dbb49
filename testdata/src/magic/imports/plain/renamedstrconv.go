package plain

import conv "strconv"

func convText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

var one = conv.Itoa(1)
