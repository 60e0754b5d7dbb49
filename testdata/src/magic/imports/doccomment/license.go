// Copyright of the shop.

//go:build !shopdebug

// More about the package.
package doccomment

import (
	_ "embed" // for the page
)

//go:embed license.go
var text string

func noUser(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}
