// Package jiguang has an import path that names the vendor.
package jiguang

// CodeError is the error of a call.
type CodeError struct {
	Code int
}
