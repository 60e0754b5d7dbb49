// Package ignore drops reports.
package ignore

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func beside(e *jmessage.Error) bool {
	return e.Code == 899001 //jmvet:ignore a customer's number
}

func above(e *jmessage.Error) bool {
	//jmvet:ignore a customer's number
	if e.Code == 899001 {
		return true
	}
	// A comment before it,
	//jmvet:ignore a customer's number
	// and one behind it.
	return e.Code == 899002
}

// Only its own line, and nothing in what follows.
func onlyOne(e *jmessage.Error) bool {
	//jmvet:ignore a customer's number
	if e.Code == 899001 {
		return e.Code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
	}
	return e.Code == 899003 // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
}

func all(e *jmessage.Error) bool {
	return e.Code == 899001 || e.Code == 899061 //jmvet:ignore both of them
}

func switches(e *jmessage.Error) {
	//jmvet:ignore the others are handled elsewhere
	switch e.Code {
	case codes.LoginUserNotFound:
		warn("no such user")
	case 801004: // want "magic JMessage code 801004: use codes.LoginPasswordInvalid"
		warn("wrong password")
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case 801003: //jmvet:ignore of this one only
		warn("no such user")
	}
}

func nothing(e *jmessage.Error) bool {
	/* want "//jmvet:ignore drops nothing: jmvet has no report there" */ //jmvet:ignore there is none
	if e.Code == codes.RESTUserAlreadyExists {
		return true
	}
	/* want "//jmvet:ignore needs a reason: //jmvet:ignore REASON" */ //jmvet:ignore
	return e.Code == 899006                                           /* want "//jmvet:ignore needs a reason: //jmvet:ignore REASON" */ /* want "magic JMessage code 899006: use codes.RESTGroupNotFound" */ //jmvet:ignore
}

/* want "not a directive: write //jmvet:ignore without a space behind //" */ // jmvet:ignore spaces
func spaced(e *jmessage.Error) bool {
	return e.Code == 899007 // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
}
