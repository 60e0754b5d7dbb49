// Package leaving has switches whose clauses leave, and some that only seem to.
package leaving

import (
	"errors"
	"log"
	"log/slog"
	"os"
	"runtime"
	"testing"

	"example.com/shop/exhaustive/silence/im"
	"github.com/jmvet/jmvet/codes"
)

var (
	errUser     = errors.New("no such user")
	errPassword = errors.New("wrong password")
)

func count(string) {}

func exit(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		log.Fatalf("%s does not exist", name)
	case codes.LoginPasswordInvalid:
		os.Exit(2)
	}
	count("fine")
}

func logger(l *log.Logger, name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		l.Fatal("no such user")
	case codes.LoginPasswordInvalid:
		l.Panicln("wrong password")
	}
	count("fine")
}

func inTest(t *testing.T, name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		t.Fatal("no such user")
	case codes.LoginPasswordInvalid:
		t.Skip("the password has changed")
	case codes.LoginUserDisabled:
		t.FailNow()
	}
	count("fine")
}

func goesOn(t *testing.T, name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		t.Error("no such user")
	}
	count("fine")
}

func goexit(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		runtime.Goexit()
	}
	count("fine")
}

func usage() {
	count("usage")
	os.Exit(2)
}

func usageOrPanic(hard bool) {
	if hard {
		panic("hard")
	}
	usage()
}

// abort ends the program by a function that does.
func abort(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		usage()
	case codes.LoginPasswordInvalid:
		usageOrPanic(name == "")
	}
	count("fine")
}

func mayAbort(hard bool) {
	if hard {
		usage()
	}
}

func comesBack(name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		mayAbort(name == "")
	}
	count("fine")
}

func caught() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errUser
		}
	}()
	panic("caught")
}

func catches(name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		caught()
	}
	count("fine")
}

// forever calls itself or leaves.
func forever(n int) {
	if n == 0 {
		os.Exit(1)
	}
	forever(n - 1)
}

func recursive(name string) {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		forever(3)
	}
	count("fine")
}

// fatal has a name that says what it does not do.
type fatal struct{}

func (fatal) Fatal(string) {}

func named(f fatal, name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		f.Fatal("not at all")
	}
	count("fine")
}

func nested(name string, list []string) error {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		if name == "" {
			return errUser
		} else if len(list) == 0 {
			panic("no list")
		} else {
			log.Fatal("no such user")
		}
	case codes.LoginPasswordInvalid:
		switch len(list) {
		case 0:
			return errPassword
		default:
			return errUser
		}
	case codes.LoginDeviceInvalid:
		for {
			if name = name[1:]; name == "" {
				return errUser
			}
		}
	case codes.LoginUserDisabled:
		select {}
	}
	count("fine")
	return nil
}

func halfNested(name string, list []string) error {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		switch len(list) {
		case 0:
			return errPassword
		}
	}
	count("fine")
	return nil
}

func breaks(name string) error {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		if name == "" {
			break
		}
		return errUser
	}
	count("fine")
	return nil
}

func falls(name string) error {
	switch im.CodeOf(im.Login(name, "")) {
	case codes.LoginUserNotFound:
		count("user")
		fallthrough
	case codes.LoginPasswordInvalid:
		return errPassword
	}
	count("fine")
	return nil
}

func fallsOn(name string) error {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		fallthrough
	case codes.LoginPasswordInvalid:
		count("password")
	}
	count("fine")
	return nil
}

func loop(names []string) {
next:
	for _, name := range names {
		for try := range 3 {
			switch im.CodeOf(im.Login(name, "")) {
			case codes.LoginUserNotFound:
				continue next
			case codes.LoginPasswordInvalid:
				if try == 2 {
					break next
				}
				continue
			case codes.LoginUserDisabled:
				goto end
			}
			count("fine")
		}
	}
end:
	count("end")
}

// A break in a switch leaves the switch only, whatever is around it.
func breakInLoop(names []string) {
	for _, name := range names {
		switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			break
		}
		count(name)
	}
}

// A success is a clause like any other: what is behind the switch is not for failures then.
func success(name string) error {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case 0:
	case codes.LoginUserNotFound:
		return errUser
	case codes.LoginPasswordInvalid:
		return errPassword
	}
	count("fine")
	return nil
}

func logs(name string) {
	switch im.CodeOf(im.Login(name, "")) { // want "switch misses 3 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		slog.Error("no such user")
	case codes.LoginPasswordInvalid:
		log.Printf("wrong password of %s", name)
	}
	count("fine")
}

// In a function literal a return is that literal's.
var handlers = map[string]func(string) error{
	"login": func(name string) error {
		switch im.CodeOf(im.Login(name, "")) {
		case codes.LoginUserNotFound:
			return errUser
		}
		return nil
	},
	"again": func(name string) error {
		switch im.CodeOf(im.Login(name, "")) { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			func() error { return errUser }()
		}
		return nil
	},
}
