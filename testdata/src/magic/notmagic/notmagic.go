// Package notmagic has what must not be reported, though all of it stands beside codes of JMessage.
package notmagic

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

const userExists = 899001

const (
	first = iota + 899002
	second
)

func named(e *jmessage.Error) bool {
	const local = 803008
	return e.Code == userExists || e.Code == first || e.Code == second || e.Code == local || e.Code == codes.RESTServerTimeout ||
		e.Code == int(codes.RESTUserNotFound) || e.Code == codes.RESTUserAlreadyExists+0
}

func ordered(e *jmessage.Error) bool {
	return e.Code < 899001 || e.Code <= 899002 || e.Code > 899003 || e.Code >= 899006
}

func arithmetic(e *jmessage.Error) bool {
	return e.Code/1000 == 803 || e.Code%1000 == 1 || e.Code-899000 == 1 || e.Code&0xFFFFF == 899001 || -e.Code == 899001 || e.Code+1 == 899002
}

func small(e *jmessage.Error) bool {
	return e.Code == 0 || e.Code != -1 || e.Code == 1 || e.Code == 200 || e.Code == 404 || e.Code == 999 || e.Code == -899001
}

// What gives a package variable its value has its name there.
var (
	errExists = &jmessage.Error{Code: 899001}
	errGone   = failure(899002)
	gone      = 899002
)

func failure(code int) *jmessage.Error { return &jmessage.Error{Code: code} }

func variables(e *jmessage.Error) bool { return e.Code == gone || e == errExists || e == errGone }

func elsewhere(e *jmessage.Error, size, port int) bool {
	n := len(e.Message)
	return n == 899001 && size < 899002 && e.Message != "899003 of them" && e.Code == port
}

var width = [899001]struct{}{}

func index(list []string) string { return list[899002] }
