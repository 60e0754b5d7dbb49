// Package directive has switches with a default that must be exhaustive in spite of it.
package directive

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func above(e *jmessage.Error) {
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		warn("no such user")
	default:
		warn("another")
	}
}

func beside(e *jmessage.Error) string {
	switch { //jmvet:exhaustive // want "switch misses 4 of 5 JMessage Login codes: .*"
	case e.Code == codes.LoginUserNotFound:
		return "no such user"
	default:
		return "another"
	}
}

func leaves(e *jmessage.Error) string {
	// More about it.
	//jmvet:exhaustive
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	}
	return "another"
}

// The line of the switch may begin with a comment, which the parser takes for a part of the one with the directive.
func commented(e *jmessage.Error) {
	//jmvet:exhaustive
	/* by
	   kind */switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		warn("no such user")
	default:
		warn("another")
	}
	//jmvet:exhaustive
	/* by kind */
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		warn("no such user")
	default:
		warn("another")
	}
}

func complete(c codes.Code) {
	//jmvet:exhaustive
	switch c {
	case codes.DeleteChatRoomNotFound:
		warn("gone")
	default:
		warn("another")
	}
	//jmvet:exhaustive
	switch c.Category() { // want "switch misses 30 of 31 JMessage categories: .*"
	case codes.CategoryLogin:
	default:
	}
}

func plain(e *jmessage.Error) {
	switch e.Code {
	case codes.LoginUserNotFound:
		warn("no such user")
	default:
		warn("another")
	}
}
