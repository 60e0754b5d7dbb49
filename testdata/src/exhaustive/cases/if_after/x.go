package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) bool {
	code := im.CodeOf(err)
	switch code {
	case 801003, 801004: // want "magic .*" "magic .*"
		inc("login")
	}
	if code != 0 {
		return false
	}
	return true
}

func g(err error) bool {
	code := im.CodeOf(err)
	switch code {
	case 801003, 801004: // want "magic .*" "magic .*"
		inc("login")
	}
	return code == 0
}

func h(err error) {
	code := im.CodeOf(err)
	switch code { // want "switch .*"
	case 801003, 801004: // want "magic .*" "magic .*"
		inc("login")
	}
	if code == 803008 { // want "magic .*"
		inc("blocked")
	}
}
