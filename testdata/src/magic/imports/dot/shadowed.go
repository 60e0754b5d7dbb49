package dot

import . "github.com/jmvet/jmvet/codes"

func shadowed(f failure) bool {
	const RESTUserNotFound = 1
	return f.code == 899002 || f.code == RESTUserNotFound // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

var late = HTTPServerTimeout
