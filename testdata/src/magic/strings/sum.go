package strings

func joined(r *Reply) bool {
	return r.Code == "899"+"001" || // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
		r.Code == "\x38\u00399002" // want `magic JMessage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
}
