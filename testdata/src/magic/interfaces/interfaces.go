// Package interfaces compares with an any, where a literal's type decides: a fix must keep it.
package interfaces

import "example.com/shop/jmessage"

func of(e *jmessage.Error) any { return e.Code }

func compare(e *jmessage.Error) bool {
	code := of(e)
	return code == 899001 || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		899002 == code || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		code == int64(899003) || // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		code == float64(899006) || // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		code == 899007.0 || // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
		code == '\U000DB7C0' || // want "magic JMessage code 899008: use codes.RESTAuthFailed"
		code == "899009" || // want `magic JMessage code "899009": use strconv.Itoa\(codes.RESTAppKeyNotFound\)`
		code == 899_010 // want "magic JMessage code 899010: use codes.RESTDeleteFailed"
}

func cases(e *jmessage.Error) bool {
	switch of(e) {
	case 899001, 899002.0, "899003": // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists" "magic JMessage code 899002: use codes.RESTUserNotFound" `magic JMessage code "899003": use strconv.Itoa\(codes.RESTParameterInvalid\)`
		return true
	default:
		return false
	}
}
