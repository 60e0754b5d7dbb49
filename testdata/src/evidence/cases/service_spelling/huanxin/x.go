package huanxin

type Resp struct{ Code int }

func f(r Resp) bool { return r.Code == 850001 }
