package leaves

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// A break of a loop, a select or another switch inside a clause ends that one only.
func inner(e *jmessage.Error, ch chan int) string {
	switch e.Code {
	case codes.LoginUserNotFound:
		for range 3 {
			if e.Message == "" {
				break
			}
		}
		return "no such user"
	case codes.LoginPasswordInvalid:
		select {
		case <-ch:
			break
		default:
		}
		switch e.Message {
		case "":
			break
		}
		func() {
			for {
				break
			}
		}()
		return "wrong password"
	}
	return "another"
}

// But one with the label of the switch ends the switch, however deep it stands.
func labelled(e *jmessage.Error) string {
decide:
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		for range 3 {
			if e.Message == "" {
				break decide
			}
		}
		return "no such user"
	}
	return "some"
}

func labelledBlock(e *jmessage.Error) string {
	switch e.Code {
	case codes.LoginUserNotFound:
	again:
		if e.Message == "" {
			e.Message = "?"
			goto again
		} else if e.Message == "?" {
			return "unknown"
		} else {
			return "known"
		}
	case codes.LoginPasswordInvalid:
		(panic)("wrong password")
	}
	return "another"
}

func callsOnly(e *jmessage.Error, exit func(int)) string {
	switch e.Code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		exit(1)
	}
	return "some"
}
