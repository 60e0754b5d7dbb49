package notify

// 钉钉机器人
type Reply struct {
	ErrCode int
}

func retry(r Reply) bool { return r.ErrCode == 800101 || r.ErrCode == 899001 }
