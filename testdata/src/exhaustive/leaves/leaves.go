// Package leaves has switches whose every clause leaves: the code behind them is their default.
package leaves

import (
	"errors"

	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

func returns(e *jmessage.Error) string {
	switch e.Code {
	case codes.LoginUserNotFound:
		return "no such user"
	case codes.LoginPasswordInvalid:
		warn("wrong password")
		return "wrong password"
	}
	return "another"
}

func loop(all []*jmessage.Error) {
	for _, e := range all {
		switch e.Code {
		case codes.LoginUserNotFound:
			continue
		case codes.LoginPasswordInvalid:
			panic("wrong password")
		}
		warn("another")
	}
}

func jump(e *jmessage.Error) {
	switch e.Code {
	case codes.LoginUserNotFound:
		goto end
	case codes.LoginPasswordInvalid:
		{
			return
		}
	case codes.LoginDeviceInvalid:
		fallthrough
	case codes.LoginUserDisabled:
		if len(e.Message) > 0 {
			return
		} else {
			panic(errors.New("disabled"))
		}
	}
	warn("another")
end:
}

func tagless(e *jmessage.Error) string {
	switch {
	case e.Code == codes.LoginUserNotFound:
		return "no such user"
	}
	return "another"
}

// In these, something goes on behind the switch.
func stays(e *jmessage.Error) string {
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	case codes.LoginPasswordInvalid:
		warn("wrong password")
	}
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	case codes.LoginPasswordInvalid:
	}
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	case codes.LoginPasswordInvalid:
		if e.Message != "" {
			return "wrong password"
		}
	}
	switch e.Code { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		return "no such user"
	case codes.LoginPasswordInvalid:
		break
	}
	return "all"
}

// A break in the midst of a clause ends the switch only, so the clause does not leave.
func breaks(e *jmessage.Error) string {
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		if e.Message == "" {
			break
		}
		return "no such user"
	}
	return "some"
}

// A return in a function literal is that function's.
func literal(e *jmessage.Error) string {
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		func() { return }()
	}
	return "all"
}

func panics(e *jmessage.Error) string {
	panic := func(string) {}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		panic("this one comes back")
	}
	return "all"
}
