package grpc

import (
	"example.com/shop/magic/imports/taken/grpc/codes"
	jmcodes "github.com/jmvet/jmvet/codes"
)

func both(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

var two = codes.OK + jmcodes.HTTPServerTimeout
