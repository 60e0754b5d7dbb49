package p

import "example.com/shop/evidence/cases/pkg/im"

type Reply struct{ Code int }

func a(err error) Reply { return Reply{im.CodeOf(err)} }
func b() Reply          { return Reply{500} }
func ok() Reply         { return Reply{} }
func f(r Reply) bool    { return r.Code == 899001 || r.Code == 899061 } // want "magic .*" "unknown .*"
