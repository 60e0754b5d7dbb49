package p

import "example.com/shop/evidence/cases/pkg/im"

var retryable = map[int]struct{}{
	899000: {}, // want "magic .*"
	899030: {}, // want "magic .*"
	803001: {}, // want "magic .*"
}

func retry(err error) bool {
	switch _, ok := retryable[im.CodeOf(err)]; {
	case ok:
		return true
	}
	return false
}
