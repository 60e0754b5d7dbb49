// Package counts has switches that miss one code, as many as a message tells, one more, and two more.
package counts

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func counts(e *jmessage.Error) {
	switch e.Code { // want "switch misses 5 of 12 JMessage SendMessage codes: SendMessageSenderInBlacklist, SendMessageSensitiveWord, SendMessageFrequencyLimitExceeded, SendMessageContentInvalid, SendMessageSenderSilenced"
	case codes.SendMessageStorageError, codes.SendMessageNetworkError, codes.SendMessageTargetUserNotFound, codes.SendMessageTargetGroupNotFound,
		codes.SendMessageSenderNotInGroup, codes.SendMessageSenderNotPermitted, codes.SendMessageLengthLimitExceeded:
		warn("not sent")
	}
	switch e.Code { // want "switch misses 6 of 12 JMessage SendMessage codes: SendMessageLengthLimitExceeded, SendMessageSenderInBlacklist, SendMessageSensitiveWord, SendMessageFrequencyLimitExceeded, SendMessageContentInvalid and 1 more"
	case codes.SendMessageStorageError, codes.SendMessageNetworkError, codes.SendMessageTargetUserNotFound, codes.SendMessageTargetGroupNotFound,
		codes.SendMessageSenderNotInGroup, codes.SendMessageSenderNotPermitted:
		warn("not sent")
	}
	switch e.Code { // want "switch misses 11 of 12 JMessage SendMessage codes: SendMessageStorageError, SendMessageNetworkError, SendMessageTargetUserNotFound, SendMessageTargetGroupNotFound, SendMessageSenderNotInGroup and 6 more"
	case codes.SendMessageSenderSilenced:
		warn("not sent")
	}
	switch e.Code { // want "switch misses 5 of 8 JMessage AddBlacklist, AddGroupBlock and UpdateChatRoom codes: .*"
	case codes.UpdateChatRoomNotFound, codes.AddGroupBlockAlreadySet, codes.AddBlacklistMemberListEmpty:
		warn("blocked")
	}
}
