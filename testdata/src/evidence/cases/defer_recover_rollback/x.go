package p

import "example.com/shop/evidence/cases/pkg/im"

var rollback func()

// an action for some codes; then the error is returned
func f(name string) error {
	if err := im.Register(name, "x"); err != nil {
		switch im.CodeOf(err) {
		case 899003, 899004: // want "magic .*" "magic .*"
			rollback()
		}
		return err
	}
	return nil
}
