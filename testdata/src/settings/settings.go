// Package settings has a report of each kind.
package settings

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func all(e *jmessage.Error) string {
	switch e.Code {
	case codes.UpdateChatRoomNotFound:
		println("gone")
	}
	if e.Code == 899001 {
		return "exists"
	}
	if e.Code == 899900 {
		return "busy"
	}
	return ""
}

var text = map[int]string{codes.UpdateChatRoomNotFound: "gone"}
