package wholefile

import "example.com/shop/jmessage"

func third(e *jmessage.Error) bool {
	return e.Code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
