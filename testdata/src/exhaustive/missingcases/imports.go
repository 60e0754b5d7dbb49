package missingcases

import "example.com/shop/jmessage"

// The same import is needed by the fixes of the literals and of the switch.
func literals(e *jmessage.Error, codes []string) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case 853001: // want "magic JMessage code 853001: use codes.UpdateChatRoomNotFound"
		warn(codes[0])
	}
	if e.Code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		warn("exists")
	}
}
