package p

func getInt(m map[string]any, key string) int {
	if v, ok := m[key].(float64); ok {
		return int(v)
	}
	return 0
}

func taken(m map[string]any) bool { return getInt(m, "code") == 899001 } // want "magic .*"

func big(m map[string]any) bool { return getInt(m, "total") == 899000 || getInt(m, "amount") == 888800 }
