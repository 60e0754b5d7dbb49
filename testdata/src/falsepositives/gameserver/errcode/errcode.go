// Package errcode has a game's errors as plain numbers.
package errcode

// The errors of the game.
const (
	AccountBanned    = 800003
	TokenExpired     = 800005
	TokenInvalid     = 800006
	VersionTooOld    = 800007
	ServerFull       = 800008
	GuildNotFound    = 810002
	GuildFull        = 810005
	GuildNameTaken   = 810007
	GuildLevelTooLow = 810008
)
