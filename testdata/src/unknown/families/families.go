// Package families has numbers where codes could be: in a category, between the categories, and out of all families.
package families

import "example.com/shop/jmessage"

func inCategory(e *jmessage.Error) string {
	switch e.Code {
	case 803013: // want `unknown JMessage code 803013: not in category SendMessage \(803\)`
		return "message"
	case 765009: // want `unknown JMessage code 765009: not in category SilenceGroupMember \(765\).*`
		return "silence"
	case 7100003: // want `unknown JMessage code 7100003: not in category RTC \(7100\)`
		return "call"
	case 871999: // want `unknown JMessage code 871999: not in category Android \(871\).*`
		return "client"
	default:
		return ""
	}
}

func between(e *jmessage.Error) bool {
	return e.Code == 804001 || // want "unknown JMessage code 804001: there is no category 804"
		e.Code == 800_000 || // want `unknown JMessage code 800000: not in category Common \(800\).*`
		e.Code != 0xDBB9F // want "unknown JMessage code 899999: .*"
}

// None of these could be a code: a house's own numbers, HTTP statuses and others live in the same field.
func outside(e *jmessage.Error) bool {
	return e.Code == 799999 || e.Code == 900000 || e.Code == 766001 || e.Code == 7101001 || e.Code == 8990011 || e.Code == 89901 ||
		e.Code == 1 || e.Code == -803013 || e.Code == 500 || e.Code == 10000000
}

// Only == and != and cases compare.
func elsewhere(e *jmessage.Error) bool {
	return e.Code < 803013 || e.Code >= 804000 || e.Code-803013 == 0
}

func float(e *jmessage.Error) bool {
	return float64(e.Code) == 803013.0 || float64(e.Code) == 803013.5 // want `unknown JMessage code 803013: not in category SendMessage \(803\)`
}
