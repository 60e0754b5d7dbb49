// Package pb is what protoc has made of a game's errors.
package pb

// ErrorCode is the game's.
type ErrorCode int32

// The errors of the game.
const (
	ErrorCode_OK                  ErrorCode = 0
	ErrorCode_ACCOUNT_BANNED      ErrorCode = 800003
	ErrorCode_TOKEN_EXPIRED       ErrorCode = 800005
	ErrorCode_TOKEN_INVALID       ErrorCode = 800006
	ErrorCode_VERSION_TOO_OLD     ErrorCode = 800007
	ErrorCode_SERVER_FULL         ErrorCode = 800008
	ErrorCode_GUILD_NOT_FOUND     ErrorCode = 810002
	ErrorCode_GUILD_FULL          ErrorCode = 810005
	ErrorCode_GUILD_NAME_TAKEN    ErrorCode = 810007
	ErrorCode_GUILD_LEVEL_TOO_LOW ErrorCode = 810008
)

var ErrorCode_name = map[int32]string{
	0:      "OK",
	800003: "ACCOUNT_BANNED",
	800005: "TOKEN_EXPIRED",
	800006: "TOKEN_INVALID",
	800007: "VERSION_TOO_OLD",
	800008: "SERVER_FULL",
	810002: "GUILD_NOT_FOUND",
	810005: "GUILD_FULL",
	810007: "GUILD_NAME_TAKEN",
	810008: "GUILD_LEVEL_TOO_LOW",
}

func (e ErrorCode) String() string { return ErrorCode_name[int32(e)] }

// Reply is an answer.
type Reply struct {
	Code ErrorCode
}

// GetCode gets it.
func (r *Reply) GetCode() ErrorCode { return r.Code }
