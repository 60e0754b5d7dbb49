package p

import "example.com/shop/evidence/cases/pkg/im"

type result struct{ n int }

func f(r result) bool {
	return r.n == 899001 //jmvet:ignore only the tests make it a code
}

func other(err error) bool { return im.CodeOf(err) == 0 }
