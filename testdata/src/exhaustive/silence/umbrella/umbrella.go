// Package umbrella has switches over categories of many operations, whose codes nobody lists in one switch.
package umbrella

import (
	"example.com/shop/exhaustive/silence/im"
	"github.com/jmvet/jmvet/codes"
)

func count(string) {}

func rest(name string) {
	switch im.Try(name) { // want "switch handles 2 of 32 JMessage REST codes and the others pass in silence: add a default"
	case codes.RESTUserAlreadyExists:
		count("exists")
	case codes.RESTUserNotFound:
		count("none")
	}
}

// What a condition before it names is handled, too.
func before(name string) {
	code := im.Try(name)
	if code == codes.RESTServerInternalError || code == codes.RESTServerTimeout {
		return
	}
	switch code { // want "switch handles 4 of 32 JMessage REST codes and the others pass in silence: add a default"
	case codes.RESTUserAlreadyExists:
		count("exists")
	case codes.RESTUserNotFound:
		count("none")
	}
}

func sisters(name string) {
	switch im.Try(name) { // want "switch handles 2 of 44 JMessage HTTP and REST codes and the others pass in silence: add a default"
	case codes.RESTUserAlreadyExists, codes.HTTPUserAlreadyExists:
		count("exists")
	}
}

// A default takes the codes of other categories, too.
func mixed(name string) {
	switch im.Try(name) { // want "switch handles 3 of 50 JMessage Common, Login and REST codes and the others pass in silence: add a default"
	case codes.RESTUserNotFound, codes.LoginUserNotFound, codes.CommonUserNotRegistered:
		count("none")
	}
}

func complete(name string) {
	switch im.Try(name) { // want "switch handles 1 of 32 JMessage REST codes and the others pass in silence: add a default"
	case codes.LogoutUsernameMismatch, codes.RESTUserNotFound:
		count("none")
	}
}

func defaults(name string) {
	switch im.Try(name) {
	case codes.RESTUserNotFound:
		count("none")
	default:
		count("other")
	}
}

func all(name string) {
	//jmvet:exhaustive
	switch im.Try(name) { // want "switch misses 31 of 32 JMessage REST codes: .* and 26 more"
	case codes.RESTUserNotFound:
		count("none")
	default:
		count("other")
	}
}

func indented(name string) {
	for range 3 {
		switch code := im.Try(name); { // want "switch handles 1 of 32 JMessage REST codes and the others pass in silence: add a default"
		case code == codes.RESTUserNotFound, im.Try(name) == 3:
			count("none") // beside it
			// behind it
		}
	}
}

func text(code codes.Code) {
	switch code { // want "switch handles 1 of 32 JMessage REST codes and the others pass in silence: add a default"
	case codes.RESTUserNotFound:
	}
}
