// Package doubled has the codes that mean one thing on iOS and another on Android: whoever reads the report must choose.
package doubled

import "example.com/shop/jmessage"

func ended(e *jmessage.Error) bool {
	return e.Code == 872001 || // want "magic JMessage code 872001: use codes.IOSRTCDisconnectRefuse or codes.AndroidRTCStateError"
		e.Code == 872005 || // want "magic JMessage code 872005: use codes.IOSRTCDisconnectNetworkError or codes.AndroidRTCInviteMyselfError"
		e.Code == 872100 // want "magic JMessage code 872100: use codes.AndroidRTCInitFailedAppKeyEmpty"
}

var text = map[string]string{
	"872002": "hung up", // want `magic JMessage code "872002": use strconv.Itoa\(codes.IOSRTCDisconnectHangup\) or strconv.Itoa\(codes.AndroidRTCTimeoutError\)`
}
