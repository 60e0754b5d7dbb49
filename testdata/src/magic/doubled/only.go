package doubled

import "example.com/shop/jmessage"

// Nothing here has a fix, so there is no golden file.
func busy(e *jmessage.Error) bool {
	return e.Code == 872004 // want "magic JMessage code 872004: use codes.IOSRTCDisconnectBusy or codes.AndroidRTCUninitialized"
}
