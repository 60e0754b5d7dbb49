package errs

// known is in the list's own package, which has names for these numbers, but cannot import itself.
func known(n int) bool {
	return n == UserExists || n == 899002 // want "magic J.essage code 899002: use a constant of example.com/shop/house/errs for RESTUserNotFound"
}
