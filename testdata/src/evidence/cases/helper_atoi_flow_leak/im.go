package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

func exists(err error) bool {
	s := strconv.Itoa(im.CodeOf(err))
	return atoi(s) == 899001 // want "magic .*"
}
