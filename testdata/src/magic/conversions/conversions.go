// Package conversions compares codes of all numeric types, through conversions on either side.
package conversions

import (
	"example.com/shop/jmessage"
	"github.com/jmvet/jmvet/codes"
)

type number int32

type reply struct {
	Code8  int8
	Code32 int32
	Code64 int64
	Unsign uint32
	Float  float64
	Mine   number
	Table  codes.Code
}

func fields(r *reply, e *jmessage.Error) {
	r.Code32 = int32(e.Code)
	r.Code64 = int64(e.Code)
	r.Unsign = uint32(e.Code)
	r.Float = float64(e.Code)
	r.Mine = number(e.Code)
	r.Table = codes.Code(e.Code)
}

func compare(r *reply) bool {
	return r.Code32 == 899001 || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		r.Code64 == 899002 || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		r.Unsign == 899003 || // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		r.Float == 899006 || // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		r.Mine == 899007 || // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
		r.Table == 899008 // want "magic JMessage code 899008: use codes.RESTAuthFailed"
}

func ofSubject(e *jmessage.Error) bool {
	return int64(e.Code) == 899001 || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		codes.Code(e.Code) == 899002 || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		float32(int32(e.Code)) == 899003 || // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		(number)(e.Code) == 899006 // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
}

func ofLiteral(r *reply, e *jmessage.Error) bool {
	return e.Code == int(899001) || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		r.Code64 == (int64)(899002) || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		r.Mine == number((899003)) || // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		r.Float == float64(int32(899006)) || // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		r.Table == codes.Code(899007) // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
}

// A conversion that changes the number makes another number.
func small(r *reply) bool {
	return r.Code8 == int8(899001&0x7f)
}
