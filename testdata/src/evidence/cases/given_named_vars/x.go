package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/xerr"
)

var (
	ErrExists = xerr.New(899001, "exists")
	ErrGone   = &im.Failure{Code: 899002, Text: "gone"}
	errTypo   = &im.Failure{Code: 899061, Text: "typo"}
)

const limitCode = 899030

func f(err error) bool {
	return im.CodeOf(err) == ErrGone.Code || im.CodeOf(err) == limitCode || im.CodeOf(err) == errTypo.Code
}
