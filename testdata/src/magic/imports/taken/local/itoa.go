package local

func existsText(f failure) bool {
	strconv := 1
	_ = strconv
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}
