package literals

import "example.com/shop/jmessage"

// A comment that touches the number stands beside it, not in it.
func tight(e *jmessage.Error) bool {
	return e.Code == /* code */899001/* exists */ // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
