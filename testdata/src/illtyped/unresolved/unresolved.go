// Package unresolved uses what is not there, as code does while somebody types it.
package unresolved

import (
	"example.com/shop/jmessage"
	"example.com/shop/nowhere"
)

func compare(e *jmessage.Error, r nowhere.Result) bool {
	if e.Code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return undefined(e)
	}
	return r.Code == 899002 || e.Missing == 899003 || missing.Code == 899006
}

func switches(e *jmessage.Error) {
	switch e.Code {
	case nowhere.UserNotFound:
		return
	case 853001: // want "magic JMessage code 853001: use codes.UpdateChatRoomNotFound"
		e.Code = 1
	}
	switch r := nowhere.Get(); r.Code {
	case 801003:
	}
}

//jmvet:exhaustive
func unknown(n nowhere.Number) bool { return n == 899001 }
