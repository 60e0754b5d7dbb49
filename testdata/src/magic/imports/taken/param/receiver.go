package param

func (codes failure) exists() bool {
	return codes.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
