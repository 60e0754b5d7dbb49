package none

// number comes first here: the import goes before its documentation.
func number(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
