package p

import "example.com/shop/evidence/cases/pkg/im"

// adds to what there is anyway
func f(err error) string {
	s := err.Error()
	switch im.CodeOf(err) {
	case 899008: // want "magic .*"
		s += " (check the master secret)"
	case 899009: // want "magic .*"
		s += " (check the app key)"
	}
	return s
}
