package renamed

import (
	codes "github.com/jmvet/jmvet/codes"
	jm "github.com/jmvet/jmvet/codes"
)

func twice(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

var both = codes.HTTPUserNotFound + jm.HTTPServerTimeout
