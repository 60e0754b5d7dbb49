// Package c knows nothing of a: it calls b.
package c

import "example.com/shop/evidence/fact/b"

func sell(body []byte) string {
	o := b.Try(body)
	switch o.Value { // want "switch misses 1 of 2 J.essage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
	case 853001: // want "magic J.essage code 853001: use codes.UpdateChatRoomNotFound"
		sell(nil)
	}
	if o.Last() == 899002 { // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		return "none"
	}
	if o.Value == 899061 { // want `unknown J.essage code 899061: .*`
		return "mistyped"
	}
	if o.Rest == 899003 {
		return "many"
	}
	return "fine"
}
