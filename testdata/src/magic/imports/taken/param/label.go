package param

// Labels and fields are no obstacle.
func label(f failure) bool {
	var s struct{ codes int }
codes:
	for s.codes < 3 {
		if f.code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
			break codes
		}
		s.codes++
	}
	return s.codes > 0
}
