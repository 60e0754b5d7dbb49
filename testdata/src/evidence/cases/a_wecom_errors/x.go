package bot

type wecomResp struct {
	ErrCode int    `json:"errcode"`
	ErrMsg  string `json:"errmsg"`
}

func retry(r wecomResp) bool { return r.ErrCode == 850001 || r.ErrCode == 801003 }
