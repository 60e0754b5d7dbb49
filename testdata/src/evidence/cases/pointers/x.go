package p

type Resp struct {
	Code *int    `json:"code"`
	Msg  *string `json:"msg"`
}

func f(r *Resp) bool {
	if r.Code != nil && *r.Code == 899001 { // want "magic .*"
		return true
	}
	p := &r.Code
	return **p == 899002 // want "magic .*"
}
