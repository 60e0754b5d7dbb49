package p

import "example.com/shop/evidence/cases/pkg/im"

func retry(err error) bool {
	again := false
	switch im.CodeOf(err) {
	case 803001, 803002: // want "magic .*" "magic .*"
		again = true
	}
	return again
}

func ok(err error) (fine bool) {
	fine = true
	switch im.CodeOf(err) {
	case 803008: // want "magic .*"
		fine = false
	case 803010: // want "magic .*"
		fine = false
	}
	return fine
}
