package p

import "example.com/shop/evidence/cases/pkg/im"

var list = []int{899001, 899061} // want "magic .*" "unknown .*"

func f(err error) bool {
	code := im.CodeOf(err)
	for i := range list {
		if list[i] == code {
			return true
		}
	}
	return false
}
