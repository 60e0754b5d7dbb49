package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) int {
	code := im.CodeOf(err)
	if err != nil && code == 0 {
		code = 899000 // want "magic .*"
	}
	return code
}

func g(err error) (code int) {
	code = im.CodeOf(err)
	if code == 0 {
		return 899061
	}
	return
}
