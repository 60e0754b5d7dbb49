package p

import (
	"example.com/shop/evidence/cases/b_other_pkg_util/util"
	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) bool {
	return util.Contains([]int{899000, 899030}, im.CodeOf(err)) // want "magic .*" "magic .*"
}

func g(amount int) bool { return util.Contains([]int{888800, 899000}, amount) }

func h(err error) bool { return util.Deref(util.Ptr(im.CodeOf(err))) == 899001 } // want "magic .*"

func i(total *int) bool { return util.Deref(total) == 899000 }

func j(err error) bool { return util.ToInt(util.ToStr(im.CodeOf(err))) == 899001 } // want "magic .*"

func k(zip string) bool { return util.ToInt(zip) == 850001 }
