package p

import "example.com/shop/evidence/cases/pkg/im"

type WeComReply struct{ ErrCode int }

func f(w WeComReply, err error) bool {
	return w.ErrCode == 850001 || w.ErrCode == 801003 || im.CodeOf(err) == 801003 // want "magic .*"
}
