package missingcases

import "example.com/shop/jmessage"

type answer struct {
	Code string
	of   *jmessage.Error
}

func text(a answer) {
	switch a.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case "853001": // want `magic JMessage code "853001": use strconv.Itoa\(codes.UpdateChatRoomNotFound\)`
		warn("no such room")
	}
}
