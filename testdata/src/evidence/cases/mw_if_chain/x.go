package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error) string {
	if c := im.CodeOf(err); c == 0 {
		return "ok"
	} else if c == 899001 || 898001 == c { // want "magic .*" "magic .*"
		return "taken"
	} else if (c) == (899002) || int64(c) == 899006 { // want "magic .*" "magic .*"
		return "gone"
	} else if c != 899_008 && c != 0xDB7C9 { // want "magic .*" "magic .*"
		return "other"
	}
	return ""
}
