package notify

// 极光推送
type job struct {
	State  int
	Result int
	N      int
	Code   int
	ErrNo  int
}

func f(j job) bool {
	if j.State == 899001 || j.N == 899002 {
		return true
	}
	return j.Code == 899001 || j.ErrNo == 899002 // want "magic .*" "magic .*"
}
