package sync

import "example.com/shop/evidence/cases/pkg/im"

// WecomResp 企业微信的返回
type WecomResp struct {
	ErrCode int    `json:"errcode"`
	ErrMsg  string `json:"errmsg"`
}

// 同步部门到企业微信和极光
func syncUser(name string, r *WecomResp) bool {
	err := im.Register(name, "x")
	if im.CodeOf(err) == 899001 { // want "magic .*"
		return true
	}
	return r.ErrCode == 850001 || r.ErrCode == 851003
}
