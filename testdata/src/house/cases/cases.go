// Package cases gets its missing cases from the house's list.
package cases

import (
	"example.com/shop/house/errs"
	"example.com/shop/jmessage"
)

func warn(string) {}

func has(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
	case errs.RoomGone:
		warn("gone")
	}
}

// The list has no constants for these.
func hasNot(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage ApplyJoinGroup codes: ApplyJoinGroupTypeNotSupported"
	case 859001: // want "magic JMessage code 859001: example.com/shop/house/errs has no constant for ApplyJoinGroupUserAlreadyInGroup"
		warn("in already")
	}
}
