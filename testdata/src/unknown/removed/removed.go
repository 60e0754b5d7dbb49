// Package removed has codes that the vendor has taken out of its documentation: servers may still send them.
package removed

import "example.com/shop/jmessage"

const password = 899004

func handled(e *jmessage.Error) bool {
	return e.Code == password || e.Code == 800004 || e.Code == 809001 // want "magic JMessage code 800004: use codes.CommonUserIDEmpty" "magic JMessage code 809001: use codes.QuitGroupNotFound"
}

// Nor are codes unknown which only newer pages or a client's SDK has.
func other(e *jmessage.Error) bool {
	return e.Code == 765003 || e.Code == 871104 || e.Code == 880101 || e.Code == 869999 // want "magic JMessage code 765003: use codes.SilenceGroupMemberDurationInvalid" "magic JMessage code 871104: use codes.AndroidHTTPServerInternalError" "magic JMessage code 880101: use codes.WebLoginAppKeyNotFound" "magic JMessage code 869999: use codes.IOSUnknownError"
}
