package p

import (
	"example.com/shop/evidence/cases/d_house_results/other"
	"example.com/shop/evidence/cases/pkg/im"
)

type Reply struct{ Code int }

func a(err error) Reply { return Reply{im.CodeOf(err)} }
func b() Reply          { return Reply{other.Status()} }
func f(r Reply) bool    { return r.Code == 899001 || r.Code == 801077 } // want "magic .*"
