package tagless

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

// A condition of another kind before, between or behind the codes takes no code, as far as one can see.
func before(e *jmessage.Error, strict bool) {
	switch { // want "switch misses 4 of 5 JMessage Login codes: LoginPasswordInvalid, .*"
	case strict:
		warn("strict")
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
}

func between(e *jmessage.Error, strict bool, check func() bool) {
	switch { // want "switch misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError"
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case !strict, check():
		warn("not strict")
	case e.Code == codes.LoginPasswordInvalid:
		warn("wrong password")
	}
}

// What a clause asks for among other things it names.
func both(e *jmessage.Error, strict bool) {
	switch { // want "switch misses 2 of 5 JMessage Login codes: LoginUserDisabled, LoginMultiChannelError"
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code == codes.LoginPasswordInvalid || strict:
		warn("wrong password")
	case e.Code == codes.LoginDeviceInvalid && strict:
		warn("wrong device")
	}
}

func computed(e *jmessage.Error) {
	switch { // want "switch misses 4 of 5 JMessage Login codes: LoginPasswordInvalid, .*"
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code == len(e.Message):
		warn("long")
	}
}

func constant(e *jmessage.Error) {
	switch { // want "switch misses 4 of 5 JMessage Login codes: LoginPasswordInvalid, .*"
	case codes.LoginPasswordInvalid == codes.LoginUserNotFound:
		warn("never")
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
}

// A condition of the code itself takes what it is true for.
func takes(e *jmessage.Error) {
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code != 0:
		warn("another")
	}
}

func category(e *jmessage.Error) {
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e.Code/1000 == 801:
		warn("another")
	}
}

func ranges(e *jmessage.Error) {
	switch { // want "switch misses 1 of 5 JMessage Login codes: LoginPasswordInvalid"
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case 801005 <= e.Code && e.Code < 801999:
		warn("another")
	}
}

// So does one that asks whether there is an error at all.
func failed(e *jmessage.Error) {
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case e != nil:
		warn("another")
	}
}

// A status of HTTP beside the code is another thing, another code is not.
func status(r *jmessage.Response) {
	switch { // want "switch misses 4 of 5 JMessage Login codes: LoginPasswordInvalid, .*"
	case r.Status == 404:
		warn("no such page")
	case r.Error.Code == codes.LoginUserNotFound:
		warn("no such user")
	}
}

func two(e, f *jmessage.Error) {
	switch {
	case e.Code == codes.LoginUserNotFound:
		warn("no such user")
	case f.Code == codes.LoginPasswordInvalid:
		warn("wrong password")
	}
}
