package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/pb"
)

func fill(err error) *pb.RegisterResp {
	return &pb.RegisterResp{Err: &pb.Status{Code: int32(im.CodeOf(err))}, Result: pb.ErrCode(im.CodeOf(err))}
}

func f(r *pb.RegisterResp) bool {
	return r.GetErr().Code == 899061 || r.Result == 899002 // want "unknown .*" "magic .*"
}
