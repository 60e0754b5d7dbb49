// Package methodvalue calls what gives a code in all the ways in which Go calls.
package methodvalue

import "example.com/shop/jmessage"

type coder interface {
	ErrCode() int
}

func method(e *jmessage.Error) bool {
	get := e.GetCode
	return get() == 899001 || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		(*jmessage.Error).GetCode(e) == 899002 || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		jmessage.Last() == 0
}

func dynamic(err error) bool {
	c, ok := err.(coder)
	return ok && c.ErrCode() == 899003 // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
}

type client struct {
	*jmessage.Error
	code func() int32
}

func promoted(c *client) bool {
	return c.Code == 899006 || // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		c.Error.Code == 899007 || // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
		c.code() == 899008 // want "magic JMessage code 899008: use codes.RESTAuthFailed"
}

func several() (code int, err error) {
	return jmessage.Last(), nil
}

func result() bool {
	code, err := several()
	return err == nil && code == 899009 // want "magic JMessage code 899009: use codes.RESTAppKeyNotFound"
}
