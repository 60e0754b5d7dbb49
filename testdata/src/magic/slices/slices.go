// Package slices has lists of codes in which a code is looked for.
package slices

import (
	"slices"

	"example.com/shop/jmessage"
)

func literal(e *jmessage.Error) bool {
	return slices.Contains([]int{899001, 898001}, e.Code) // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists" "magic JMessage code 898001: use codes.HTTPUserAlreadyExists"
}

var temporary = []int{899000, 899030, 803010} // want "magic JMessage code 899000: use codes.RESTServerInternalError" "magic JMessage code 899030: use codes.RESTServerTimeout" "magic JMessage code 803010: use codes.SendMessageFrequencyLimitExceeded"

func variable(e *jmessage.Error) bool { return slices.Contains(temporary, e.Code) }

func index(e *jmessage.Error) int {
	list := [...]int64{803008, 803012} // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist" "magic JMessage code 803012: use codes.SendMessageSenderSilenced"
	return slices.Index(list[:], int64(e.Code))
}

func loop(e *jmessage.Error) bool {
	for _, code := range []int{801003, 801004} { // want "magic JMessage code 801003: use codes.LoginUserNotFound" "magic JMessage code 801004: use codes.LoginPasswordInvalid"
		if code == e.Code {
			return true
		}
	}
	return false
}

func received(all []*jmessage.Error) bool {
	var got []int
	for _, e := range all {
		got = append(got, e.Code)
	}
	return slices.Contains(got, 899006) // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
}

func indexed(all []*jmessage.Error) bool {
	got := make([]int, len(all))
	for i, e := range all {
		got[i] = e.Code
	}
	return got[0] == 899007 // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
}

// One of these two may be a code: that is not more than half.
var half = []int{899001, 899900}

// This one holds positions, one of which is as great as a code.
var names = [...]string{899001: "far away"}
