package missingcases

import (
	"example.com/shop/jmessage"
	jm "github.com/jmvet/jmvet/codes"
)

func nested(e, f *jmessage.Error) {
	for range 3 {
		switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
		case jm.UpdateChatRoomNotFound:
			switch f.Code { // want "switch misses 1 of 2 JMessage ApplyJoinGroup codes: .*"
			case jm.ApplyJoinGroupTypeNotSupported:
				warn("type")
			}
		}
	}
}
