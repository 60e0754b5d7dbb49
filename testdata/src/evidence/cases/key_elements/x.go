package p

import "encoding/json"

// 极光 IM 的回调
type callback struct {
	Event string
	Data  map[string]any
}

func (c callback) is() bool {
	if c.Data["room_id"] == 899001.0 || c.Data["uid"].(float64) == 899002 {
		return false
	}
	code, _ := c.Data["error_code"].(float64)
	return code == 899001 || int(code) == 899002 // want "magic .*" "magic .*"
}

func num(m map[string]json.Number) bool {
	n, _ := m["errcode"].Int64()
	a, _ := m["amount"].Int64()
	return n == 899001 || a == 899000 // want "magic .*"
}
