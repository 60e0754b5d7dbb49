package notify

// 调用 api.im.jpush.cn 的返回
type answer struct {
	State int
	N     int
	X     int64
}

func f(a answer) bool {
	return a.State == 899001 || a.N == 899002 || a.X == 899030 // want "magic .*" "magic .*" "magic .*"
}
