package message

import "net/http"

// 钉钉机器人 https://oapi.dingtalk.com/robot/send
type result struct {
	ErrCode int `json:"errcode"`
}

var client http.Client

func (r result) limited() bool { return r.ErrCode == 850002 || r.ErrCode == 850001 }
