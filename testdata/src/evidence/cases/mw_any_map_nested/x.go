package p

import "encoding/json"

// JMessage answers {"error":{"code":899001,"message":""}}
func f(b []byte) bool {
	var m map[string]any
	if json.Unmarshal(b, &m) != nil {
		return false
	}
	e, ok := m["error"].(map[string]any)
	if !ok {
		return m["uid"].(float64) == 899001
	}
	if code, ok := e["code"].(float64); ok && int(code) == 899001 { // want "magic .*"
		return true
	}
	return e["code"] == 899002.0 // want "magic .*"
}
