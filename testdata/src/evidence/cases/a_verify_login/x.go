package auth

import "example.com/shop/evidence/cases/pkg/im"

func verifyLogin(err error) bool {
	code := im.CodeOf(err)
	return code == 801004 // want "magic .*"
}

// 极光 IM
func signIn(code int) bool { return code == 801003 } // want "magic .*"
