package tagless

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// A condition of another kind before, between or behind the codes asks about more than a code.
func conditions(e *jmessage.Error, strict bool, check func() bool) {
	switch {
	case strict:
		warn("strict")
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case !strict, check():
		warn("not strict")
	}
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code == codes.LoginPasswordInvalid || strict:
		warn("wrong password")
	}
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code == len(e.Message):
		warn("long")
	}
	switch {
	case codes.LoginPasswordInvalid == codes.LoginUserNotFound:
		warn("never")
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
}
