// Package missingcases gets its missing cases by a fix.
package missingcases

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func behind(e *jmessage.Error) {
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		warn("no such user")
	case codes.LoginPasswordInvalid:
		warn("wrong password")
	}
}

func beforeDefault(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	default:
		warn("another")
	}
}

func defaultFirst(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	// All that we do not know.
	default:
		warn("another")
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}

// The clause before falls into the default: the new one must not change that.
func fallsIn(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
		fallthrough
	default:
		warn("another")
	}
}

func tagless(e *jmessage.Error) {
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case e.Code == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}

// The condition has a call, which must not be called once more.
func called(e *jmessage.Error) {
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case e.GetCode() == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}

func commented(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
		// That is all that we know.
	}
}

func categories(c codes.Code) {
	switch c.Category() { // want "switch misses 30 of 31 JMessage categories: .*"
	case codes.CategoryLogin:
		warn("login")
	}
}
