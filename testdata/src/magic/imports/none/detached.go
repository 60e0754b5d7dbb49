package none

// What follows is not documented by this comment.

func detached(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}
