package local

// The variable is declared behind the comparison, or in a scope beside it.
func later(f failure) bool {
	if f.code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		codes := 1
		return codes > 0
	}
	codes := 2
	return codes > 1
}
