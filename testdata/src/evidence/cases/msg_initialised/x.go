package p

import "example.com/shop/evidence/cases/pkg/im"

// the value before the switch is the default
func text(err error) string {
	msg := "系统繁忙，请稍后再试"
	switch im.CodeOf(err) {
	case 899001: // want "magic .*"
		msg = "用户已存在"
	case 899002: // want "magic .*"
		msg = "用户不存在"
	}
	return msg
}
