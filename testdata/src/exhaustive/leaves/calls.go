package leaves

import (
	"os"

	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// What a function of another package does not come back from is known of a few.
func exits(e *jmessage.Error, ch chan int) string {
	switch e.Code {
	case codes.LoginUserNotFound:
		os.Exit(1)
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		<-ch
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		func() { panic("caught") }()
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		warn("no such user")
		_ = 3
	}
	return "some"
}

// Without a clause there is nothing that could leave, and nothing that is missed.
func empty(e *jmessage.Error) {
	switch e.Code {
	}
	switch {
	}
}

// The last statement of the inner switch decides nothing: the clause goes on behind it.
func nested(e *jmessage.Error) string {
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		if e.Message == "" {
			return "no such user"
		} else {
			warn("no such user")
		}
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		if e.Message == "" {
			warn("no such user")
		} else {
			return "no such user"
		}
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		for range 3 {
			return "three times"
		}
	}
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		{
		}
	}
	return "some"
}
