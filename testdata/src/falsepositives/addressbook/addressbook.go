// Package contacts has numbers of telephones, persons, rooms and things.
package contacts

type person struct {
	Phone, PhoneCode, DialCode, Extension int
	AccountCode, DeviceCode, SerialCode   int64
	VerifyCode, Captcha, InviteCode       int
	CountryCode                           int
}

func (p *person) known() bool {
	return p.Phone == 899001 || p.PhoneCode == 899002 || p.DialCode == 899003 || p.Extension == 899006 || p.AccountCode == 899007 ||
		p.DeviceCode == 899008 || p.SerialCode == 899009 || p.VerifyCode == 898001 || p.Captcha == 898002 || p.InviteCode == 898003 ||
		p.CountryCode == 810001
}

func verify(smsCode, otpCode, loginCode int, id, uid, roomID int64) bool {
	return id == 899001 || uid == 899002 || roomID == 899003
}
