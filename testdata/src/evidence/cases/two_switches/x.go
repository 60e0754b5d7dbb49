package p

import "example.com/shop/evidence/cases/pkg/im"

var inc func(string)

func f(err error) string {
	code := im.CodeOf(err)
	switch code {
	case 801003: // want "magic .*"
		inc("user")
	case 801004: // want "magic .*"
		inc("password")
	}
	switch code {
	case 801003, 801004: // want "magic .*" "magic .*"
		return "用户名或密码错误"
	case 801006: // want "magic .*"
		return "已禁用"
	default:
		return "登录失败"
	}
}
