package shop

// 极光IM 的回调
type event struct {
	DeviceErrCode  int
	OrderErrorCode int
	UserRetCode    int
}

func f(e event) bool {
	return e.DeviceErrCode == 801005 || // want "magic .*"
		e.OrderErrorCode == 899001 || // want "magic .*"
		e.UserRetCode == 899002 // want "magic .*"
}
