package grpc

import (
	"example.com/shop/magic/imports/taken/grpc/codes"
	jmcodes "fmt"
)

func jmToo(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func show(f failure) { jmcodes.Println(codes.OK, f.code) }
