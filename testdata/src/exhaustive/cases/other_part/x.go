package p

import "example.com/shop/evidence/cases/pkg/jmessage"

var inc func(string)

func f(u *jmessage.JMUser) string {
	switch u.Error.GetCode() { // want "switch .*"
	case 801003: // want "magic .*"
		inc("user")
	}
	return u.Username
}

func g(u *jmessage.JMUser) *jmessage.JMUser {
	switch u.Error.GetCode() {
	case 801003: // want "magic .*"
		inc("user")
	}
	return u
}
