// Package labels has breaks with a label: what they leave depends on where the label stands.
package labels

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func loop(next func() *jmessage.Error) {
retry:
	for {
		switch next().Code {
		case codes.LoginUserNotFound:
			break retry
		case codes.LoginPasswordInvalid:
			continue retry
		}
		warn("another")
	}
}

func own(e *jmessage.Error) {
decide:
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		break decide
	case codes.LoginPasswordInvalid:
		return
	}
	warn("some")
}

func inner(all []*jmessage.Error) {
outer:
	switch len(all) {
	case 1:
		switch all[0].Code {
		case codes.LoginUserNotFound:
			break outer
		}
		warn("another")
	}
}
