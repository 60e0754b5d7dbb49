// Package buried has directives in the midst of comments. A sentence about //jmvet:ignore is none.
package buried

import "example.com/shop/jmessage"

type reply struct {
	State int /* want "not a directive: write //jmvet:code at the beginning of the comment" */ // as the server has it //jmvet:code
	Other int // see //jmvet:code for more
}

func beside(e *jmessage.Error) bool {
	return e.Code == 899061 // a customer //jmvet:ignore an old number // want "unknown JMessage code 899061: .*" "not a directive: write //jmvet:ignore at the beginning of the comment"
}

func above(e *jmessage.Error) bool {
	// A customer. //jmvet:ignore an old number // want "not a directive: write //jmvet:ignore at the beginning of the comment"
	return e.Code == 899061 // want "unknown JMessage code 899061: .*"
}

func fine(e *jmessage.Error) bool {
	return e.Code == 0 // a //jmvet:ignore would drop nothing here
}
