package named

// Other is declared where nobody is named.
type Other struct {
	Number int
}

// Fetch fetches it.
func Fetch() int { return 0 }

func compare(a Answer, o Other) bool {
	return a.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		o.Number == 899002
}
