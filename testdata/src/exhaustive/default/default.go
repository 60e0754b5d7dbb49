// Package defaults has switches with a default, wherever it stands and whatever it does.
package defaults

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func last(e *jmessage.Error) {
	switch e.Code { // want(default-is-not-enough) "switch misses 4 of 5 JMessage Login codes: LoginPasswordInvalid, LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	case codes.LoginUserNotFound:
		warn("no such user")
	default:
		warn("another")
	}
}

func first(e *jmessage.Error) {
	switch e.Code { // want(default-is-not-enough) "switch misses 4 of 5 JMessage Login codes: .*"
	default:
	case codes.LoginUserNotFound:
		warn("no such user")
	}
}

func returns(e *jmessage.Error) string {
	switch { // want(default-is-not-enough) "switch misses 4 of 5 JMessage Login codes: .*"
	case e.Code == codes.LoginUserNotFound:
		return "no such user"
	default:
		return "another"
	}
}

// No default, but the code behind the switch is one: that is not enough either, then.
func behind(e *jmessage.Error) string {
	switch e.Code { // want(default-is-not-enough) "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	}
	return "another"
}
