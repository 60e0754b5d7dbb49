package p

import "example.com/shop/evidence/cases/pkg/pb"

// 极光
func f(r *pb.RegisterResp) bool {
	if r.GetErr().GetCode() == 899001 { // want "magic .*"
		return true
	}
	return r.GetResult() == 899002 || r.Err.Code == 899004 // want "magic .*"
}
