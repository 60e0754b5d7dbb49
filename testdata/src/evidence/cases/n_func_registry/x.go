package p

import "example.com/shop/evidence/cases/pkg/im"

func onCode(n int) bool   { return n == 899001 } // want "magic .*"
func onAmount(n int) bool { return n == 899000 }

func f(err error, cents int) bool { return onCode(im.CodeOf(err)) || onAmount(cents) }

var checks = []func(int) bool{onAmount}

func g(cents int) bool {
	for _, c := range checks {
		if c(cents) {
			return true
		}
	}
	return false
}
