package p

import "example.com/shop/evidence/cases/pkg/im"

const maxUploads = 899000

func f(err error, sizes []int) int {
	total := 0
	for _, s := range sizes {
		total += s
	}
	if im.CodeOf(err) == 898061 { // want "magic .*"
		return total
	}
	if total == maxUploads || total == 898000 || len(sizes) == 810001 {
		return 0
	}
	return total
}
