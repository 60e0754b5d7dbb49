// Package tag has switches with a tag that forget a part of a category.
package tag

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func login(e *jmessage.Error) {
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	case codes.LoginUserNotFound:
		warn("no such user")
	case codes.LoginPasswordInvalid:
		warn("wrong password")
	}
}

func message(e *jmessage.Error) {
	switch e.Code { // want "switch misses 10 of 12 JMessage SendMessage codes: SendMessageStorageError, SendMessageNetworkError, SendMessageTargetUserNotFound, SendMessageTargetGroupNotFound, SendMessageSenderNotInGroup and 5 more"
	case codes.SendMessageSenderInBlacklist, codes.SendMessageSenderSilenced:
		warn("unwanted")
	}
}

func five(e *jmessage.Error) {
	switch e.Code { // want "switch misses 5 of 6 JMessage TransCommand codes: TransCommandTargetGroupNotFound, TransCommandTargetUserNotFound, TransCommandLengthLimitExceeded, TransCommandRequesterNotInGroup, TransCommandTargetIsSelf"
	case 0:
		return
	case codes.TransCommandTargetNotOnline:
		warn("offline")
	case 404:
	}
}

// Values count, not names.
func complete(e *jmessage.Error) {
	const gone = 802002
	switch e.Code {
	case gone:
		warn("gone")
	}
	switch e.Code {
	case 856001: // want "magic JMessage code 856001: use codes.GroupApprovalAlreadyProcessed"
		warn("too late")
	case int(codes.GroupApprovalRequestInvalid):
		warn("bad request")
	}
}

func initialized(e *jmessage.Error) {
	switch code := int64(e.Code); code { // want "switch misses 1 of 2 JMessage ApplyJoinGroup codes: ApplyJoinGroupTypeNotSupported"
	case codes.ApplyJoinGroupUserAlreadyInGroup:
		warn("in already")
	}
}

func text(e struct{ Code string }) {
	switch e.Code { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
	case "853001": // want `magic JMessage code "853001": use strconv.Itoa\(codes.UpdateChatRoomNotFound\)`
		warn("no such room")
	}
}

func typed(c codes.Code) {
	switch c { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomNotFound"
	case codes.UpdateChatRoomOwnerNotInChatRoom:
		warn("the owner left")
	}
}

// These touch no category that has documented codes.
func none(e *jmessage.Error) {
	switch e.Code {
	case codes.AndroidPushRegisterInvalidIMEI, codes.QuitGroupNotFound, codes.RTCInviteTargetLoggedOut:
		warn("client")
	}
	switch e.Code {
	case 0, 200:
		warn("")
	}
	switch e.Code {
	}
}
