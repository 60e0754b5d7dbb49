package p

import (
	"net/http"

	"example.com/shop/evidence/cases/pkg/im"
)

func status(err error) int {
	code := im.CodeOf(err)
	switch {
	case code == 0:
		return http.StatusOK
	case code == 899001, code == 898001: // want "magic .*" "magic .*"
		return http.StatusConflict
	case code >= 899000 && code < 900000:
		return http.StatusBadGateway
	default:
		return 500
	}
}
