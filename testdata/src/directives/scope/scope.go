// Package scope drops the reports of whole functions and types.
package scope

import (
	"unsafe"

	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

func warn(string) {}

// The directive stands above a function: it counts for all of it.
//
//jmvet:ignore the numbers of an old service
func function(e *jmessage.Error) bool {
	switch e.Code {
	case codes.LoginUserNotFound:
		warn("no such user")
	}
	if e.Code == 899061 {
		return true
	}
	return e.Code == 899001
}

/* want "//jmvet:ignore drops nothing: jmvet has no report there" */ //jmvet:ignore the numbers of an old service

func withGap(e *jmessage.Error) bool {
	return e.Code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

type desk struct{ last *jmessage.Error }

//jmvet:ignore the numbers of an old service
func (d *desk) method() bool {
	_ = func() bool { return d.last.Code == 899001 }
	return d.last.Code == 899001
}

func (d *desk) beside() bool { /* want "//jmvet:ignore drops nothing: jmvet has no report there" */ //jmvet:ignore only this line
	return d.last.Code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func is(e *jmessage.Error, code int) bool { return e.Code == code }

//jmvet:ignore a size
type size [unsafe.Sizeof(is(nil, 899001))]byte

type (
	//jmvet:ignore a size
	list struct {
		size  size
		other [unsafe.Sizeof(is(nil, 899001))]byte
	}
	plain [unsafe.Sizeof(is(nil, 899001))]byte // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
)

//jmvet:ignore a function without reports // want "//jmvet:ignore drops nothing: jmvet has no report there"
func fine(e *jmessage.Error) bool {
	return e.Code == codes.RESTUserAlreadyExists
}

//jmvet:ignore all of it
func twice(e *jmessage.Error) bool {
	//jmvet:ignore and this line
	return e.Code == 899001
}
