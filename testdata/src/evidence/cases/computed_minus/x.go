package p

import "example.com/shop/evidence/cases/pkg/im"

type Reply struct{ Code int }

func fromIM(err error) Reply { return Reply{Code: -im.CodeOf(err)} }
func local(err error) Reply {
	r := Reply{}
	r.Code = im.CodeOf(err)
	return r
}
func f(r Reply) bool { return r.Code == 899001 } // want "magic .*"
