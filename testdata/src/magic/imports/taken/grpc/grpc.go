// Package grpc uses gRPC's codes.
package grpc

import "example.com/shop/magic/imports/taken/grpc/codes"

// failure is what JMessage answers.
type failure struct {
	code int
	text string
}

func exists(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func noUser(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

func fine(f failure) bool { return f.code == codes.OK }
