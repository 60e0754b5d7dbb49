package chat

type Response struct {
	ErrCode int    `json:"err_code"`
	ErrMsg  string `json:"err_msg"`
}

func taken(r *Response) bool { return r.ErrCode == 899001 } // want "magic .*"
