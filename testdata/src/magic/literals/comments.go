package literals

import "example.com/shop/jmessage"

// A fix would lose the comment, so there is none.
func commented(e *jmessage.Error) bool {
	return e.Code == 899*1000 /* REST */ +1 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
