// Package login logs players in.
package login

import pb "example.com/shop/falsepositives/gameserver"

func retry(r *pb.Reply) bool {
	switch r.Code {
	case pb.ErrorCode_SERVER_FULL, pb.ErrorCode_TOKEN_EXPIRED:
		return true
	case 800006, 800003:
	}
	code := r.GetCode()
	return code == 810007 || r.GetCode() == 800005
}

var texts = map[pb.ErrorCode]string{
	pb.ErrorCode_ACCOUNT_BANNED: "banned",
	800005:                      "expired",
	800006:                      "invalid",
}

func text(r *pb.Reply) string { return texts[r.Code] }

func asNumber(r *pb.Reply) string {
	switch code := int32(r.Code); code {
	case int32(pb.ErrorCode_GUILD_FULL):
		text(r)
	case int32(pb.ErrorCode_VERSION_TOO_OLD):
		return "update"
	}
	if int(r.Code) == 810008 {
		return "train"
	}
	return ""
}
