// Package vendorpath uses a client whose import path says whose codes these are. The level decides what of it is believed; the
// numbers are unknown ones, which no other rule takes for codes.
package vendorpath

import "example.com/shop/evidence/vendorpath/jpush"

func believed(f *jpush.Failure, c jpush.Coder) bool {
	return f.Code == 803013 || // want "unknown JMessage code 803013: .*"
		f.ErrCode == 803013 || // want "unknown JMessage code 803013: .*"
		f.Nested.ErrorCode == 803013 || // want "unknown JMessage code 803013: .*"
		f.GetErrorCode() == 803013 || // want "unknown JMessage code 803013: .*"
		c.ECode() == 803013 || // want "unknown JMessage code 803013: .*"
		jpush.LastCode() == 803013 // want "unknown JMessage code 803013: .*"
}

func others(f *jpush.Failure) bool {
	return f.StatusCode == 803013 || f.HTTPCode == 803013 || f.CodeText == "803013" || f.CodeRatio == 803013 || f.Amount == 803013 ||
		jpush.Length() == 803013
}
