package param

func typeParam[codes any](f failure, list []codes) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
