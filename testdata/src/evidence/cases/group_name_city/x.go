package p

import "example.com/shop/evidence/cases/pkg/xerr"

func sendCoupon(err error) (retry bool) {
	e := xerr.From(err)
	code := e.Code
	if code == 899030 { // want "magic .*"
		retry = true
	}
	return
}
