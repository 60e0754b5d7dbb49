// Package maps has map literals: with -check-maps they must be exhaustive, too.
package maps

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

var text = map[int]string{ // want(check-maps) "map misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	codes.LoginUserNotFound:    "no such user",
	codes.LoginPasswordInvalid: "wrong password",
}

var complete = map[int]string{codes.DeleteChatRoomNotFound: "gone"}

func lookUp(e *jmessage.Error) string { return text[e.Code] + complete[e.Code] }

// A list is no map.
var list = []int{codes.LoginUserNotFound}

// These hold other things.
var (
	sizes  = map[int]int{1024: 1}
	byName = map[string]int{"login": codes.LoginUserNotFound}
)
