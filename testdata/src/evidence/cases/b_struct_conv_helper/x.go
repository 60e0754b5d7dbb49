package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

type conv struct{}

func (conv) Int(s string) int {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return int(n)
}

var cv conv

func f(err error) bool  { return cv.Int(strconv.Itoa(im.CodeOf(err))) == 899001 } // want "magic .*"
func g(zip string) bool { return cv.Int(zip) == 850001 || cv.Int(zip) == 810001 }
