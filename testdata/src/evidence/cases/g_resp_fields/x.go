package p

import "encoding/json"

// 极光IM REST
type resp struct {
	Error struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
	MsgID int64 `json:"msg_id"`
	Total int   `json:"total"`
}

func f(b []byte) bool {
	var r resp
	json.Unmarshal(b, &r)
	if r.MsgID == 899001 || r.Total == 899000 {
		return false
	}
	return r.Error.Code == 899001 // want "magic .*"
}
