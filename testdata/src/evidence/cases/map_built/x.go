package p

import "example.com/shop/evidence/cases/pkg/im"

var text = make(map[int]string)

func init() {
	text[899001] = "用户已存在" // want "magic .*"
	text[899061] = "?"     // want "unknown .*"
}

func f(err error) string { return text[im.CodeOf(err)] }
