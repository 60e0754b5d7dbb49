// Package maps has tables of codes: a map where a code is looked up, and one that is known by what is in it.
package maps

import "example.com/shop/jmessage"

var text = map[int]string{
	899001: "user exists",  // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	899002: "no such user", // want "magic JMessage code 899002: use codes.RESTUserNotFound"
	0:      "fine",
	404:    "not there",
}

func lookUp(e *jmessage.Error) string { return text[e.Code] }

func literal(e *jmessage.Error) bool {
	return map[int]bool{
		803008: true, // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"
		803012: true, // want "magic JMessage code 803012: use codes.SendMessageSenderSilenced"
	}[e.Code]
}

func found(e *jmessage.Error) (hint string) {
	hints := map[int64]string{898001: "choose another name"} // want "magic JMessage code 898001: use codes.HTTPUserAlreadyExists"
	if h, ok := hints[int64(e.Code)]; ok {
		return h
	}
	return hint
}

// Nobody asks this one, but most of its numbers are codes, and the file names JMessage.
var retry = map[int32]bool{
	899000: true, // want "magic JMessage code 899000: use codes.RESTServerInternalError"
	899030: true, // want "magic JMessage code 899030: use codes.RESTServerTimeout"
	899900: true, // want `unknown JMessage code 899900: not in category REST \(899\); did you mean 899000 \(codes.RESTServerInternalError\)\?`
}

// Half of these are codes, which is not more than half.
var half = map[int]bool{899001: true, 899900: true}

var byText = map[string]string{
	"899001": "user exists", // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
	"899002": "no user",     // want `magic JMessage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
	"OK":     "fine",
}

func inRange(e *jmessage.Error) string {
	for code, s := range map[int]string{801003: "no user", 801004: "password"} { // want "magic JMessage code 801003: use codes.LoginUserNotFound" "magic JMessage code 801004: use codes.LoginPasswordInvalid"
		if code == e.Code {
			return s
		}
	}
	return ""
}

// The values of a map are not looked for.
var limits = map[string]int{"users": 899001}
