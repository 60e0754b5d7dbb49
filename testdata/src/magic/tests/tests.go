// Package tests has test files: they are checked, too.
package tests

import "example.com/shop/jmessage"

func call() *jmessage.Error { return &jmessage.Error{Code: 1} }
