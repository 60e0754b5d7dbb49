// Package linedirective has lines that come from elsewhere.
package linedirective

import "example.com/shop/jmessage"

//line grammar.y:1
func exists(e *jmessage.Error) bool {
	return e.Code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

//line grammar.y:1
func ignored(e *jmessage.Error) bool {
	//jmvet:ignore a customer's number
	return e.Code == 899002
}

/*line other.y:7:3*/ func inline(e *jmessage.Error) bool { return /*line third.y:1:1*/ e.Code == 899003 } // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
