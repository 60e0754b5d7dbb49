package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/util"
)

func f(err error, cents int, m map[string]any) bool {
	return util.Contains([]int{899000, 899061}, im.CodeOf(err)) || // want "magic .*" "unknown .*"
		util.Contains([]int{899000, 888800}, cents) ||
		util.ToInt(im.CodeOf(err)) == 899001 || // want "magic .*"
		util.ToInt(cents) == 899000 ||
		util.GetInt(m, "cents") == 899000 ||
		util.Deref(util.Ptr(im.CodeOf(err))) == 899002 || // want "magic .*"
		util.Default(im.CodeOf(err), 0) == 899008 || // want "magic .*"
		util.In(im.CodeOf(err), 899030, 803061) // want "magic .*" "unknown .*"
}
