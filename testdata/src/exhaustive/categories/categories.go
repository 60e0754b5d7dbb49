// Package categories has switches over the category of a code.
package categories

import "github.com/jmvet/jmvet/codes"

func warn(string) {}

func operation(c codes.Code) {
	switch c.Category() { // want "switch misses 29 of 31 JMessage categories: SilenceGroupMember, Common, Logout, Friend, CreateGroup and 24 more"
	case codes.CategoryLogin:
		warn("login")
	case codes.CategorySendMessage:
		warn("message")
	}
}

func none(c codes.Code) {
	switch c.Category() { // want "switch misses 31 of 31 JMessage categories: SilenceGroupMember, Common, Login, Logout, SendMessage and 26 more"
	}
}

func defaults(c codes.Code) {
	switch c.Category() {
	case codes.CategoryLogin:
		warn("login")
	default:
		warn("another")
	}
}

func returns(c codes.Code) string {
	switch category := c.Category(); category {
	case codes.CategoryLogin:
		return "login"
	}
	return "another"
}

// The rest of the category is a category's number: nothing to be reported of it.
func number(c codes.Category) bool { return c == 801 || c == 899 || c == 804 }
