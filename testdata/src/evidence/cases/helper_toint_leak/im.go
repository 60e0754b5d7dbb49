package p

// 极光 IM 的错误码
func exists(m map[string]string) bool {
	return toInt(m["code"]) == 899001 // want "magic .*"
}
