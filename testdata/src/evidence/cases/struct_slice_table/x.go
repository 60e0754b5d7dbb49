package p

import "example.com/shop/evidence/cases/pkg/im"

var table = []struct {
	Code int
	Text string
}{
	{899001, "用户已存在"},             // want "magic .*"
	{Code: 899002, Text: "用户不存在"}, // want "magic .*"
	{899061, "?"},                 // want "unknown .*"
}

func Text(err error) string {
	c := im.CodeOf(err)
	for _, row := range table {
		if row.Code == c {
			return row.Text
		}
	}
	return ""
}
