package p

import "example.com/shop/evidence/cases/pkg/im"

// every clause leaves, and what stands behind is "ok": its default by the rule
func f(err error) error {
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		return err
	case 801004: // want "magic .*"
		return err
	}
	return nil
}
