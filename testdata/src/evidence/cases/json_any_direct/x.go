package p

func f(m map[string]any) bool {
	return m["code"].(float64) == 899001 || m["code"] == 899002.0 // want "magic .*" "magic .*"
}
