package missingcases

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// A clause that ends the function behind the switch.
func result(e *jmessage.Error) (s string) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
	case codes.UpdateChatRoomNotFound:
	}
	return s
}
