package p

import "example.com/shop/evidence/cases/pkg/im"

func f(err error, list []int) bool {
	c := im.CodeOf(err)
	if c/1000 == 803 || c%1000 == 1 || c-899000 == 810001 || c+1 == 899002 {
		return true
	}
	if c >= 899000 && c < 900000 || c > 899001 {
		return true
	}
	return len(list) == 899000 || list[c%10] == 899000
}
