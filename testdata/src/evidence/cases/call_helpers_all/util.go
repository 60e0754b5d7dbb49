package p

import (
	"encoding/json"
	"strconv"
)

func toInt(v any) int {
	switch x := v.(type) {
	case int:
		return x
	case int64:
		return int(x)
	case float64:
		return int(x)
	case string:
		n, _ := strconv.Atoi(x)
		return n
	case json.Number:
		n, _ := x.Int64()
		return int(n)
	}
	return 0
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}

func getInt(m map[string]any, key string) int { return toInt(m[key]) }

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}
