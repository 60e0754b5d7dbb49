package alipay

type Resp struct {
	Code    int    `json:"code"`
	SubCode string `json:"sub_code"`
	Msg     string `json:"msg"`
}

func (r *Resp) closed() bool { return r.Code == 899001 || r.SubCode == "899002" }
