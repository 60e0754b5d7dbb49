package grpc

import (
	"fmt"

	"example.com/shop/magic/imports/taken/grpc/codes"
)

func group(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

func print(f failure) { fmt.Println(codes.OK, f.code) }
