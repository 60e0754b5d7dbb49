// Package arriving has switches at which not all codes arrive: conditions before and around them have taken some out.
package arriving

import (
	"errors"
	"slices"

	"example.com/shop/exhaustive/silence/im"
	"github.com/jmvet/jmvet/codes"
)

var errLogin = errors.New("not logged in")

func count(string) {}

func one(name string) error {
	code := im.Try(name)
	if code == codes.LoginUserDisabled {
		return errLogin
	}
	switch code { // want "switch misses 3 of 5 JMessage Login codes: LoginPasswordInvalid, LoginDeviceInvalid, LoginMultiChannelError"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func all(name string) error {
	code := im.Try(name)
	if code != 0 && code != codes.LoginUserNotFound {
		return errLogin
	}
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func most(name string) error {
	code := im.Try(name)
	if code != codes.LoginUserNotFound && code != codes.LoginPasswordInvalid && code != codes.LoginDeviceInvalid {
		return errLogin
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginDeviceInvalid"
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid:
		count("user")
	}
	return nil
}

func goesOn(name string) {
	code := im.Try(name)
	if code == codes.LoginUserDisabled {
		count("disabled")
	}
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
}

func around(name string) {
	code := im.Try(name)
	if code == codes.LoginUserNotFound || code == codes.LoginPasswordInvalid {
		switch code {
		case codes.LoginUserNotFound:
			count("user")
		case codes.LoginPasswordInvalid:
			count("password")
		}
	}
}

func aroundMore(name string) {
	code := im.Try(name)
	if code == codes.LoginUserNotFound || code == codes.LoginPasswordInvalid || code == codes.LoginDeviceInvalid {
		switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginDeviceInvalid"
		case codes.LoginUserNotFound:
			count("user")
		case codes.LoginPasswordInvalid:
			count("password")
		}
	}
}

func chain(name string) {
	code := im.Try(name)
	if code == codes.LoginUserDisabled {
		count("disabled")
	} else if code == codes.LoginMultiChannelError {
		count("twice")
	} else {
		switch code { // want "switch misses 2 of 5 JMessage Login codes: LoginPasswordInvalid, LoginDeviceInvalid"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
}

func earlierSwitch(name string) error {
	code := im.Try(name)
	switch code {
	case codes.LoginUserDisabled, codes.LoginMultiChannelError:
		return errLogin
	case codes.LoginDeviceInvalid:
		panic("device")
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func inCase(name string) {
	code := im.Try(name)
	switch code {
	case codes.LoginUserNotFound, codes.LoginPasswordInvalid, codes.LoginUserDisabled:
		count("login")
		switch code {
		case codes.LoginUserNotFound:
			count("user")
		case codes.LoginPasswordInvalid, codes.LoginUserDisabled:
			count("password")
		}
	default:
		count("other")
	}
}

func ofError(name string) error {
	err := im.Login(name, "")
	if im.CodeOf(err) == codes.LoginUserDisabled {
		return errLogin
	}
	if im.Is(err, codes.LoginMultiChannelError) || im.In(err, codes.LoginDeviceInvalid) {
		return errLogin
	}
	switch im.CodeOf(err) { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func ofVariable(name string) error {
	err := im.Login(name, "")
	if im.CodeOf(err) != codes.LoginUserNotFound {
		return errLogin
	}
	switch code := im.CodeOf(err); code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func given(name string) error {
	err := im.Login(name, "")
	if im.CodeOf(err) != codes.LoginUserNotFound {
		err = im.Login(name, "again")
	}
	switch im.CodeOf(err) { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func givenBehind(name string) error {
	code := im.Try(name)
	if code == codes.LoginUserDisabled {
		return errLogin
	}
	code = im.Try(name + name)
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func success(name string) error {
	code := im.Try(name)
	if code != 0 {
		return errLogin
	}
	switch code {
	case codes.LoginUserNotFound:
		count("never")
	}
	return nil
}

func noError(name string) {
	err := im.Login(name, "")
	if err == nil {
		switch im.CodeOf(err) {
		case codes.LoginUserNotFound:
			count("never")
		}
	}
}

func isFatal(code int) bool {
	switch code {
	case codes.LoginUserDisabled, codes.LoginMultiChannelError:
		return true
	}
	return code == codes.LoginDeviceInvalid
}

func helper(name string) error {
	code := im.Try(name)
	if isFatal(code) {
		return errLogin
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

var fatal = []int{codes.LoginUserDisabled, codes.LoginMultiChannelError, codes.LoginDeviceInvalid}

func list(name string) error {
	code := im.Try(name)
	if slices.Contains(fatal, code) {
		return errLogin
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

var texts = map[int]string{
	codes.LoginUserDisabled:      "disabled",
	codes.LoginMultiChannelError: "twice",
	codes.LoginDeviceInvalid:     "device",
	codes.LoginPasswordInvalid:   "password",
}

func table(name string) string {
	code := im.Try(name)
	if text, ok := texts[code]; ok {
		return text
	}
	switch code {
	case codes.LoginUserNotFound:
		count("user")
	}
	return ""
}

func variable(name string) error {
	code := im.Try(name)
	known := code == codes.LoginUserNotFound || code == codes.LoginPasswordInvalid
	if !known {
		return errLogin
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func loop(names []string) {
	for _, name := range names {
		code := im.Try(name)
		if code == 0 || code == codes.LoginUserDisabled {
			continue
		}
		switch code { // want "switch misses 3 of 5 JMessage Login codes: LoginPasswordInvalid, LoginDeviceInvalid, LoginMultiChannelError"
		case codes.LoginUserNotFound:
			count("user")
		}
	}
}

func loopWithout(names []string) {
	code := 0
	for _, name := range names {
		switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
		case codes.LoginUserNotFound:
			count("user")
		}
		if code = im.Try(name); code == codes.LoginUserDisabled {
			return
		}
	}
}

func ranges(name string) error {
	code := im.Try(name)
	if code >= 801005 && code < 802000 {
		return errLogin
	}
	switch code { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

func unknown(name string, strict bool) error {
	code := im.Try(name)
	if code != codes.LoginUserNotFound && strict {
		return errLogin
	}
	switch code { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case codes.LoginUserNotFound:
		count("user")
	}
	return nil
}

// A variable in a clause names no code.
func clause(name string, other int) {
	switch im.Try(name) { // want "switch misses 3 of 5 JMessage Login codes: LoginPasswordInvalid, LoginDeviceInvalid, LoginMultiChannelError"
	case codes.LoginUserNotFound, other:
		count("user")
	case codes.LoginUserDisabled:
		count("disabled")
	}
}

// Who asks without a tag may ask for the error, too.
func tagless(name string) {
	err := im.Login(name, "")
	switch code := im.CodeOf(err); {
	case err == nil:
		count("fine")
	case code == codes.LoginUserNotFound:
		count("user")
	case err != nil:
		count("other")
	}
}

func taglessHelper(name string) {
	code := im.Try(name)
	switch { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case code == codes.LoginUserNotFound:
		count("user")
	case isFatal(code):
		count("fatal")
	}
}

func taglessElsewhere(name string, isFatal func(int) bool) {
	code := im.Try(name)
	switch { // want "switch misses 4 of 5 JMessage Login codes: .*"
	case code == codes.LoginUserNotFound:
		count("user")
	case isFatal(code):
		count("fatal")
	}
}
