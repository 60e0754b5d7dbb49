package p

import "example.com/shop/evidence/cases/pkg/im"

func ptr(n int) *int { return &n }

type opt struct{ Code, Amount *int }

func (o opt) match(err error) bool { return o.Code != nil && *o.Code == im.CodeOf(err) }

func f(err error) bool {
	return opt{Code: ptr(899001), Amount: ptr(899000)}.match(err)
}
