// Package strings has mistyped codes as strings.
package strings

import (
	"strconv"

	"example.com/shop/jmessage"
)

func compare(e *jmessage.Error) bool {
	code := strconv.Itoa(e.Code)
	return code == "898047" || // want `unknown JMessage code "898047": not in category HTTP \(898\); did you mean 899047 \(codes.RESTGroupNoDisturbAlreadySet\)\?`
		code == "803013" || // want `unknown JMessage code "803013": not in category SendMessage \(803\)`
		code == "99001" || // too short to be a code
		code == "" || code == "OK"
}
