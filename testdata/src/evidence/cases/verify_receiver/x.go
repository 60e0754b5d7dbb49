package p

import "example.com/shop/evidence/cases/pkg/xerr"

type svc struct{}

func (svc) BindAddress(err error) bool {
	code := xerr.Code(err)
	return code == 899002 // want "magic .*"
}

func (svc) SendProduct(err error) bool {
	switch code := xerr.Code(err); code {
	case 803008: // want "magic .*"
		return true
	}
	return false
}

func (svc) CreateDepartmentGroup(err error) bool {
	code := xerr.Code(err)
	return code == 899003 // want "magic .*"
}
