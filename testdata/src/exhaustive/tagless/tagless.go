// Package tagless has switches without a tag.
package tagless

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func oneSubject(e *jmessage.Error) {
	switch { // want "switch misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case codes.LoginPasswordInvalid == e.Code:
		warn("wrong password")
	}
	switch { // want "switch misses 1 of 5 JMessage Login codes: LoginMultiChannelError"
	case e.Code == codes.LoginUserNotFound, (e.Code) == codes.LoginPasswordInvalid:
		warn("no entry")
	case e.Code == codes.LoginDeviceInvalid || e.Code == codes.LoginUserDisabled:
		warn("locked")
	}
}

func chain(e *jmessage.Error) {
	if e.Code == codes.LoginUserNotFound {
		warn("no such user")
	} else if e.Code == codes.LoginPasswordInvalid {
		warn("an else-if chain is no switch")
	}
}

func initialized(e *jmessage.Error) {
	switch code := e.Code; { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case code == codes.LoginUserNotFound:
		warn("no such user")
	}
}

// A default in the midst is a default.
func defaults(e *jmessage.Error) {
	switch {
	default:
		warn("another")
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
}
