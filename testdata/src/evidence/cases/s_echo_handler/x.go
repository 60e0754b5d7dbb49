package p

import (
	"errors"
	"net/http"

	"example.com/shop/evidence/cases/pkg/im"
)

type Context interface {
	JSON(code int, v any) error
	Param(k string) string
}

type HTTPError struct {
	Code    int
	Message any
}

func (e *HTTPError) Error() string { return "" }

func NewHTTPError(code int, msg ...any) *HTTPError { return &HTTPError{Code: code} }

func register(c Context) error {
	err := im.Register(c.Param("name"), "x")
	var f *im.Failure
	if errors.As(err, &f) {
		switch f.Code {
		case 899001: // want "magic .*"
			return NewHTTPError(http.StatusConflict, "taken")
		case 899003, 899013: // want "magic .*" "magic .*"
			return NewHTTPError(http.StatusBadRequest, f.Text)
		}
		return NewHTTPError(http.StatusBadGateway, f.Text)
	}
	if err != nil {
		return err
	}
	return c.JSON(http.StatusCreated, nil)
}

func isConflict(err error) bool {
	var h *HTTPError
	return errors.As(err, &h) && h.Code == 409
}
