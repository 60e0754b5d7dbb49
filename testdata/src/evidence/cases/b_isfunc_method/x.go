package p

import "example.com/shop/evidence/cases/pkg/im"

type result struct{ err error }

func (r result) Is(code int) bool { return im.CodeOf(r.err) == code }

func (r result) In(codes ...int) bool {
	for _, c := range codes {
		if r.Is(c) {
			return true
		}
	}
	return false
}

func f(r result) bool {
	return r.Is(899001) || // want "magic .*"
		r.In(899000, 899061) // want "magic .*" "unknown .*"
}
