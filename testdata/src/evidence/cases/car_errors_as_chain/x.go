package p

import (
	"errors"
	"fmt"

	"example.com/shop/evidence/cases/pkg/jmessage"
)

type opError struct {
	Op  string
	Err error
}

func (e *opError) Error() string { return e.Op }
func (e *opError) Unwrap() error { return e.Err }

func f(err error) error {
	err = fmt.Errorf("send: %w", &opError{"send", err})
	var je *jmessage.JMError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &je) && je.Code == 899001: // want "magic .*"
		return nil
	case errors.As(err, &je) && (je.Code == 899002 || je.GetCode() == 899061): // want "magic .*" "unknown .*"
		return nil
	}
	if e, ok := errors.AsType[*jmessage.JMError](err); ok && e.Code == 899008 { // want "magic .*"
		return nil
	}
	return err
}
