package p

import "example.com/shop/evidence/cases/pkg/im"

// counting: a switch that picks what interests the dashboard
func stat(errs []error) (dup, gone int) {
	for _, err := range errs {
		switch im.CodeOf(err) {
		case 899001: // want "magic .*"
			dup++
		case 899002: // want "magic .*"
			gone++
		}
	}
	return
}
