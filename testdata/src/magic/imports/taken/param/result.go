package param

func result(f failure) (codes []int) {
	if f.code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return nil
	}
	return codes
}
