package p

import "example.com/shop/evidence/cases/pkg/im"

var texts = map[string]map[int]string{
	"zh": {899001: "已存在", 899002: "不存在"}, // want "magic .*" "magic .*"
	"en": {899001: "exists"},             // want "magic .*"
}

func f(lang string, err error) string { return texts[lang][im.CodeOf(err)] }
