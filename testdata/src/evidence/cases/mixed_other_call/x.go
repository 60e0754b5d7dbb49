package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

type Reply struct{ Code int }

func fromIM(err error) Reply { return Reply{Code: im.CodeOf(err)} }
func fromHeader(s string) Reply {
	n, _ := strconv.Atoi(s)
	return Reply{Code: n}
}
func f(r Reply) bool { return r.Code == 899001 || r.Code == 899061 } // want "magic .*"
