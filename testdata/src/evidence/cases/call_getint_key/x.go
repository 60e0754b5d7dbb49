package p

// 极光 IM
func getInt(m map[string]any, key string) int {
	if f, ok := m[key].(float64); ok {
		return int(f)
	}
	return 0
}

func exists(m map[string]any) bool {
	return getInt(m, "code") == 899001 // want "magic .*"
}

func big(m map[string]any) bool { return getInt(m, "amount") == 899000 || getInt(m, "zip") == 850001 }
