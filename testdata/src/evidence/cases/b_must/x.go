package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func f(err error) bool {
	s := strconv.Itoa(im.CodeOf(err))
	return must(strconv.Atoi(s)) == 899001 // want "magic .*"
}

func g(total string) bool { return must(strconv.Atoi(total)) == 899000 }
