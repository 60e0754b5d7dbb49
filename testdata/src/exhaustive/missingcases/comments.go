package missingcases

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// Only the comment right above the default, as far to the left, speaks of it.
func comments(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	// Far above.

	default:
		warn("another")
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
		// Of the clause before.
	default:
		warn("another")
	}
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	/* Of the default,
	on two lines. */
	default:
		warn("another")
	}
	/* here */ switch e.Code { /* want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*" */ //jmvet:exhaustive
	default:
		warn("another")
	case codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}

// A pointer is read twice, which is as good as once.
func pure(p *int, e *jmessage.Error, list map[string]*jmessage.Error) {
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case list["x"].Code == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case *p == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case *(&e.Code) == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}

// A function literal is not.
func impure(e *jmessage.Error) {
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case func() int { return e.Code }() == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}
