// Package operators has the operators that compare, and all that may stand around them.
package operators

import "example.com/shop/jmessage"

func equal(e *jmessage.Error) string {
	if e.Code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return "exists"
	} else if e.Code != 899002 { // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		return "other"
	}
	if 899003 == e.Code { // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		return "parameter"
	}
	if (e.Code) == (899006) { // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		return "group"
	}
	return ""
}

func either(e *jmessage.Error) bool {
	return e.Code == 898001 || e.Code == 899001 && e.Code != 899030 // want "magic JMessage code 898001: use codes.HTTPUserAlreadyExists" "magic JMessage code 899001: use codes.RESTUserAlreadyExists" "magic JMessage code 899030: use codes.RESTServerTimeout"
}

func loops(next func() *jmessage.Error) (tries int) {
	for e := next(); e.Code == 803010; e = next() { // want "magic JMessage code 803010: use codes.SendMessageFrequencyLimitExceeded"
		tries++
	}
	return tries
}

func values(e *jmessage.Error) (bool, func() bool) {
	silenced := e.Code == 803012 // want "magic JMessage code 803012: use codes.SendMessageSenderSilenced"
	return !silenced, func() bool {
		return e.GetCode() == 803008 // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"
	}
}

func argument(e *jmessage.Error, report func(bool)) {
	report(e.Code == 801003)       // want "magic JMessage code 801003: use codes.LoginUserNotFound"
	defer report(e.Code == 801004) // want "magic JMessage code 801004: use codes.LoginPasswordInvalid"
}

var failed = &jmessage.Error{Code: 1}

var isTimeout = failed.Code == 898030 // want "magic JMessage code 898030: use codes.HTTPServerTimeout"

func cases(e *jmessage.Error) string {
	switch e.Code {
	case 899001, 898001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists" "magic JMessage code 898001: use codes.HTTPUserAlreadyExists"
		return "exists"
	case (803008): // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"
		return "blacklisted"
	default:
		return ""
	}
}

func tagless(e *jmessage.Error) string {
	switch {
	case e.Code == 899001, 898001 == e.Code: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists" "magic JMessage code 898001: use codes.HTTPUserAlreadyExists"
		return "exists"
	case e.Code == 803008 || e.Code == 803012: // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist" "magic JMessage code 803012: use codes.SendMessageSenderSilenced"
		return "unwanted"
	default:
		return ""
	}
}

func inCase(e *jmessage.Error) bool {
	switch true {
	case e.Code == 855001: // want "magic JMessage code 855001: use codes.RetractMessageTimeLimitExceeded"
		return true
	}
	return false
}

func initialized(e *jmessage.Error) bool {
	switch code := e.Code; code {
	case 855002: // want "magic JMessage code 855002: use codes.RetractMessageRequesterNotSender"
		return true
	default:
		return false
	}
}

func assigned(e *jmessage.Error) (last int) {
	last = e.Code
	if last == 855003 { // want "magic JMessage code 855003: use codes.RetractMessageNotFound"
		return 0
	}
	return last
}
