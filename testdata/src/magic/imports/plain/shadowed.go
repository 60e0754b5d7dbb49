package plain

import (
	"fmt"

	"github.com/jmvet/jmvet/codes"
)

// The file's own import is hidden here, and visible below.
func shadowed(f failure, codes []int) bool {
	fmt.Println(codes)
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func visible(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

var unknown = codes.HTTPServerTimeout
