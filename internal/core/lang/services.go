package lang

// The vendor's other services, whose codes are taken for JMessage's.
const (
	PushAPI      Text = "JPush, the push API" + zh + "极光推送（JPush）推送 API"
	PushDevice   Text = "JPush, the device API" + zh + "极光推送（JPush）设备 API"
	PushSchedule Text = "JPush, the schedule API" + zh + "极光推送（JPush）定时任务 API"
	PushSDK      Text = "JPush, the SDK of clients" + zh + "极光推送（JPush）客户端 SDK"
	VerifyAPI    Text = "JVerification, the REST API" + zh + "极光认证（JVerification）REST API"
	VerifySDK    Text = "JVerification, the SDK of clients" + zh + "极光认证（JVerification）客户端 SDK"
	SMSAPI       Text = "JSMS, the REST API" + zh + "极光短信（JSMS）REST API"
	SMSSDK       Text = "JSMS, the SDK of clients" + zh + "极光短信（JSMS）客户端 SDK"
	AnalyticsSDK Text = "JAnalytics, the SDK of clients" + zh + "极光统计（JAnalytics）客户端 SDK"
	IoTAPI       Text = "JIoT, the REST API" + zh + "极光 IoT（JIoT）REST API"
	IoTSDK       Text = "JIoT, the SDK of devices" + zh + "极光 IoT（JIoT）设备端 SDK"
)
