// Package twocategories has switches that touch more than one category.
package twocategories

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func both(e *jmessage.Error) {
	switch e.Code { // want "switch misses 3 of 6 JMessage RetractMessage and GroupApproval codes: RetractMessageRequesterNotSender, RetractMessageNotFound, GroupApprovalAlreadyProcessed"
	case codes.RetractMessageTimeLimitExceeded, codes.RetractMessageAlreadyRetracted, codes.GroupApprovalRequestInvalid:
		warn("too late")
	}
}

// What is complete is not spoken of.
func one(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
	case codes.LogoutUsernameMismatch, codes.DeleteChatRoomNotFound:
		warn("gone")
	case codes.UpdateChatRoomNotFound:
		warn("no room")
	}
}

func three(e *jmessage.Error) {
	switch e.Code { // want "switch misses 6 of 10 JMessage UpdateChatRoom, GroupApproval and TransCommand codes: .*"
	case codes.TransCommandTargetGroupNotFound, codes.TransCommandTargetIsSelf, codes.GroupApprovalRequestInvalid, codes.UpdateChatRoomNotFound:
		warn("group")
	}
}

// Categories without documented codes have nothing to miss.
func client(e *jmessage.Error) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomNotFound"
	case codes.UpdateChatRoomOwnerNotInChatRoom, codes.AndroidPushRegisterInvalidIMEI, 7130001: // want "magic JMessage code 7130001: use codes.AddChatRoomAdminUserNotPermitted"
		warn("room")
	}
}

// A removed code touches its category; an unknown one is no code.
func touched(e *jmessage.Error) {
	switch e.Code { // want "switch misses 2 of 2 JMessage UpdateGroup codes: UpdateGroupNameLengthLimitExceeded, UpdateGroupDescriptionLengthLimitExceeded"
	case codes.UpdateGroupNotFound:
		warn("gone")
	case 801999: // want `unknown JMessage code 801999: .*`
		warn("?")
	}
}
