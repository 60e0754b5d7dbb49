package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(stop <-chan struct{}, errs <-chan error, inc func(string)) {
	for {
		select {
		case <-stop:
			return
		case err := <-errs:
			switch im.CodeOf(err) { // want "switch .*"
			case 803001: // want "magic .*"
				inc("storage")
			case 803002: // want "magic .*"
				inc("network")
			}
		case <-time.After(time.Second):
		}
	}
}
