package camel

import "net/url"

type answer struct{ number int }

// A name is enough.
func sendByJMessageAPI(a answer, _ url.URL) bool {
	return a.number == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
