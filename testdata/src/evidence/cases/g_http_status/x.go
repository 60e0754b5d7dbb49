package p

import "example.com/shop/evidence/cases/pkg/im"

type apiError struct {
	Status int
	Code   int
}

func toAPI(err error) *apiError {
	switch im.CodeOf(err) {
	case 899001: // want "magic .*"
		return &apiError{409, 409001}
	case 899002: // want "magic .*"
		return &apiError{404, 404001}
	default:
		return &apiError{500, 500000}
	}
}

func f(e *apiError) bool { return e.Code == 409001 || e.Status == 404 }
