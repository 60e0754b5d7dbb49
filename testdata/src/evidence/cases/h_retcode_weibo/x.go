package sdk

type TencentResp struct{ Ret int }

func f(r TencentResp) bool { return r.Ret == 801003 || r.Ret == 899001 }

// 融云
type Ack struct{ Code int }

func g(a Ack) bool { return a.Code == 899001 }
