// Package guild compares with the game's own names for its numbers: whoever has names for them has a table, and it is not ours.
package guild

import "example.com/shop/falsepositives/gameserver/errcode"

type reply struct {
	Code int32
	Text string
}

func message(code int) (text string) {
	switch code {
	case errcode.AccountBanned:
		text = "banned"
	case errcode.TokenExpired, errcode.TokenInvalid:
		text = "log in again"
	case errcode.VersionTooOld:
		text = "update"
	case errcode.ServerFull:
		text = "wait"
	}
	return text
}

func join(r reply) {
	switch r.Code {
	case errcode.GuildNotFound:
		r.Text = "gone"
	case errcode.GuildFull:
		r.Text = "full"
	}
	if r.Code == errcode.GuildNameTaken || r.Code == errcode.GuildLevelTooLow {
		r.Text = "sorry"
	}
}

var texts = map[int32]string{
	errcode.GuildFull: "full",
}

func (r reply) text() string { return texts[r.Code] }
