package p

import "example.com/shop/evidence/cases/pkg/im"

func Contains[T comparable](list []T, x T) bool {
	for i := range list {
		if list[i] == x {
			return true
		}
	}
	return false
}

var retryable = []int{899000, 899030} // want "magic .*" "magic .*"

var prices = []int{899000, 888800}

func retry(err error) bool { return Contains(retryable, im.CodeOf(err)) }
func sale(p int) bool      { return Contains(prices, p) }
