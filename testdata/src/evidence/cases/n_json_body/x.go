package p

import (
	"encoding/json"
	"fmt"
	"strings"
)

// 极光 IM
func body(name string, cents int) string {
	b, _ := json.Marshal(map[string]any{"amount": 899000, "name": name, "group_id": 899001})
	s := string(b)
	if strings.Contains(s, "amount=899000") || strings.HasPrefix(name, "u899001") {
		return ""
	}
	return s + fmt.Sprintf("%d", 899000)
}
