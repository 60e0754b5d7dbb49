package p

import "example.com/shop/evidence/cases/pkg/im"

func fake(name string) error {
	switch name {
	case "a":
		return &im.Failure{Code: 899001} // want "magic .*"
	case "b":
		return &im.Failure{Code: 899061, Text: "x"}
	}
	f := new(im.Failure)
	f.Code = 899002 // want "magic .*"
	return f
}

var ErrDup = &im.Failure{Code: 899001}
var ErrNope error = &im.Failure{Code: 899002}
