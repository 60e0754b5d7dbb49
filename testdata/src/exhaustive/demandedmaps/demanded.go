// Package demandedmaps has maps that a directive wants complete.
package demandedmaps

import "github.com/jmvet/jmvet/codes"

//jmvet:exhaustive
var texts = map[int]string{ // want "map misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	codes.LoginUserNotFound:    "There is no such user.",
	codes.LoginPasswordInvalid: "The password is wrong.",
}

var beside = map[codes.Code]bool{ //jmvet:exhaustive // want "map misses 4 of 5 JMessage Login codes: .*"
	codes.LoginUserNotFound: true,
}

// Values count, not names: a variable is the key of nothing that is known.
func local(other int) map[int]string {
	//jmvet:exhaustive
	return map[int]string{ // want "map misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
		codes.UpdateChatRoomNotFound: "There is no such room.",
		other:                        "?",
	}
}

//jmvet:exhaustive
var complete = map[int]string{
	codes.LogoutUsernameMismatch: "Another user is logged in.",
}

var plain = map[int]string{codes.LoginUserNotFound: "There is no such user."}

/* want "//jmvet:exhaustive stands on no switch over JMessage codes" */ //jmvet:exhaustive
var names = map[int]string{1: "one"}

/* want "//jmvet:exhaustive stands on no switch over JMessage codes" */ //jmvet:exhaustive
var list = []int{codes.LoginUserNotFound}

func use(code int) string {
	return texts[code] + plain[code] + names[code] + complete[code]
}
