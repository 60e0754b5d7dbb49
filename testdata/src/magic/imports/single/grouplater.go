package single

import "errors"

import (
	"os"
)

func later(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

var errNone = errors.New(os.Args[0])
