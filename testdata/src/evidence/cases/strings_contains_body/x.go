package p

import "strings"

// JMessage: {"error":{"code":899001}}
func exists(body string) bool {
	return strings.Contains(body, `"code":899001`) || strings.Contains(body, "899001") // want "magic .*" "magic .*"
}
