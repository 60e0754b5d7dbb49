// Package sms sends text messages by Jiguang.
package sms

import (
	"example.com/shop/falsepositives/pushsms/api"
	"example.com/shop/falsepositives/pushsms/jiguang"
)

func explain(err error) string {
	e, ok := err.(*api.CodeError)
	if !ok {
		return ""
	}
	switch e.Code {
	case 50001:
		return "no auth"
	case 50004:
		return "body"
	case 50010:
		ok = false
	}
	return e.Message
}

func other(e *jiguang.CodeError) bool {
	return e.Code == 50000 || e.Code == 50063 || e.Code == 1003 || e.Code == 21001 || e.Code == 27000 || e.Code == 55104
}

var temporary = map[int]bool{50014: true, 1030: true}

func retry(e *jiguang.CodeError) bool { return temporary[e.Code] }
