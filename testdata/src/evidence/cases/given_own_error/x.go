package p

import (
	"errors"
	"fmt"

	"example.com/shop/evidence/cases/pkg/im"
)

type bizErr struct {
	Code int
	Op   string
}

func (e *bizErr) Error() string { return fmt.Sprintf("%s: %d", e.Op, e.Code) }

func newErr(op string, code int) error { return &bizErr{code, op} }

func wrap(op string, err error) error {
	if c := im.CodeOf(err); c != 0 {
		return &bizErr{Code: c, Op: op}
	}
	return err
}

func f(err error) bool {
	var b *bizErr
	if errors.As(wrap("register", err), &b) {
		return b.Code == 899001 // want "magic .*"
	}
	return false
}

func fake() error           { return &bizErr{Code: 899002} } // want "magic .*"
func other(op string) error { return newErr(op, 899003) }    // want "magic .*"
