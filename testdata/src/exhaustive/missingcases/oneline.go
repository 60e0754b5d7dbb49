package missingcases

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func oneLine(e *jmessage.Error) {
	switch e.Code { case codes.UpdateChatRoomNotFound: warn("no such room") } // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
}

func twoLines(e *jmessage.Error) {
	switch e.Code {	case codes.UpdateChatRoomNotFound: // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
		warn("no such room"); }
}

func demanded(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { case codes.UpdateChatRoomNotFound: warn("no such room"); default: warn("another") } // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
}
