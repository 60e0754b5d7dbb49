package missingcases

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// These lines end as they do on Windows.
func crlf(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}
