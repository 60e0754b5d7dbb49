// Package coverage handles JMessage codes in all forms that the analyzer's result tells apart.
package coverage

import (
	"slices"

	"github.com/jmvet/jmvet/codes"
)

type client struct{ last codes.Code }

const busy = codes.RESTServerTimeout

// comparisons, one of them with a number.
func comparisons(c codes.Code) bool {
	return c == codes.RESTUserAlreadyExists || 899002 != c || c == busy
}

// named has a case for each form of constant, and falls through for the others.
func (c *client) named() int {
	n := 0
	switch c.last {
	case codes.LogoutUsernameEmpty:
		n = 1
	}
	return n
}

// withDefault has a default.
func (c client) withDefault() {
	switch c.last {
	case 803008, codes.LoginUserNotFound:
	default:
		println("other")
	}
}

// leaving goes on behind the switch for all that it does not name.
func leaving(c codes.Code) string {
	switch {
	case c == codes.LoginPasswordInvalid:
		return "password"
	}
	return "other"
}

// demanded has a default, and is to name all codes in spite of it.
func demanded(c codes.Code) {
	//jmvet:exhaustive
	switch c {
	case codes.LogoutUsernameMismatch:
	default:
	}
}

// partial compares with something that is not known before the program runs.
func partial(c, other codes.Code) {
	switch c {
	case codes.QuitGroupNotFound, other:
	}
}

// complete names all.
func complete(c codes.Code) {
	switch c {
	case codes.LogoutUsernameEmpty, codes.LogoutUsernameMismatch:
	}
}

func category(c codes.Code) {
	switch c.Category() {
	case codes.CategoryCreateGroup:
	}
}

var texts = map[codes.Code]string{codes.FriendAlreadyExists: "friends already"}

func list(c codes.Code) bool {
	return slices.Contains([]codes.Code{codes.RESTAuthFailed}, c) || texts[c] != ""
}

// unknown compares with what is no code, and with a house's own code.
func unknown(c codes.Code) bool { return c == 899061 || c == 123456 || c == 899900 }

// ignored is a customer's number.
func ignored(c codes.Code) bool {
	return c == 899045 //jmvet:ignore a customer's number
}
