// Package strings has codes that are strings of digits.
package strings

import (
	"fmt"
	"strconv"

	"example.com/shop/jmessage"
)

// Reply is what an old gateway makes of an answer of JMessage.
type Reply struct {
	Code string `json:"code"`
	Text Text
}

// Text is a string type: strconv.Itoa gives no value of it.
type Text string

func compare(r *Reply) string {
	if r.Code == "899001" { // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
		return "exists"
	}
	if `899002` != r.Code { // want `magic JMessage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
		return "no user"
	}
	switch r.Code {
	case "803008", "7130001": // want `magic JMessage code "803008": use strconv.Itoa\(codes.SendMessageSenderInBlacklist\)` `magic JMessage code "7130001": use strconv.Itoa\(codes.AddChatRoomAdminUserNotPermitted\)`
		return "blacklisted"
	default:
		return ""
	}
}

func digits(e *jmessage.Error) bool {
	return strconv.Itoa(e.Code) == "899003" || // want `magic JMessage code "899003": use strconv.Itoa\(codes.RESTParameterInvalid\)`
		fmt.Sprint(e.Code) == "899006" || // want `magic JMessage code "899006": use strconv.Itoa\(codes.RESTGroupNotFound\)`
		strconv.FormatInt(int64(e.Code), 10) == "899007" // want `magic JMessage code "899007": use strconv.Itoa\(codes.RESTAuthInfoMissing\)`
}

// The types differ here, so the first two have no fix.
func named(r *Reply) bool {
	return r.Text == "899001" || // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
		"899002" == r.Text || // want `magic JMessage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
		r.Text == Text("899003") || // want `magic JMessage code "899003": use strconv.Itoa\(codes.RESTParameterInvalid\)`
		string(r.Text) == "899006" // want `magic JMessage code "899006": use strconv.Itoa\(codes.RESTGroupNotFound\)`
}

// None of these is a code's number.
func others(r *Reply) bool {
	return r.Code == "" || r.Code == "0" || r.Code == "OK" || r.Code == "0899001" || r.Code == "899001 " || r.Code == "+899001" ||
		r.Code == "-899001" || r.Code == "899_001" || r.Code == "899001.0" || r.Code == "0xDB7B9" || r.Code < "899001" || r.Code[0] == '8'
}
