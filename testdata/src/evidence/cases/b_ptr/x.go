package p

import "example.com/shop/evidence/cases/pkg/im"

func Ptr[T any](v T) *T { return &v }

type row struct{ Amount *int }

func f(err error) bool {
	p := Ptr(im.CodeOf(err))
	return *p == 899001 // want "magic .*"
}

func g(a int) bool {
	r := row{Amount: Ptr(a)}
	return *r.Amount == 899000 || *Ptr(888800) == a
}
