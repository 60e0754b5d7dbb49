package p

import "example.com/shop/evidence/cases/pkg/im"

const codeTaken = 899001

var codeGone = 899002

const (
	typo  = 899061
	other = 810001
)

var names = map[int]string{codeTaken: "x", codeGone: "y"}

func f(err error) bool { c := im.CodeOf(err); return c == codeTaken || c == codeGone }
func g(err error) bool { return im.CodeOf(err) == typo } // want "unknown .*"
func h(zip int) bool   { return zip == other }
