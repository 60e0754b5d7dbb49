// Package syntax has a line that is not finished.
package syntax

import "example.com/shop/jmessage"

func compare(e *jmessage.Error) bool {
	if e.Code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return true
	}
	if e.Code == 
}

func more(e *jmessage.Error) {
	switch e. {
	case 899002:
	}
}
