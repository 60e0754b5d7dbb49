package blank

import (
	"fmt"

	_ "github.com/jmvet/jmvet/codes"
)

func noUser(f failure) bool {
	return f.code == 899002 // want "magic JMessage code 899002: use codes.RESTUserNotFound"
}

func show(f failure) { fmt.Println(f.code) }
