package p

import "example.com/shop/evidence/cases/pkg/im"

type base struct{ Code int }

type userResp struct {
	base
	Name string
}

type groupResp struct {
	*base
	ID int
}

func fill(r *userResp, err error) { r.Code = im.CodeOf(err) }

func f(u userResp, g groupResp) bool {
	return u.Code == 899001 || g.base.Code == 899002 || g.ID == 899001 // want "magic .*" "magic .*"
}

type myErr struct{ *im.Failure }

func h(e myErr) bool { return e.Code == 899061 } // want "unknown .*"
