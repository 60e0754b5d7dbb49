package p

import "example.com/shop/evidence/cases/pkg/im"

func first(list []int) int {
	if len(list) == 0 {
		return 0
	}
	return list[0]
}

func last[T any](list []T) (zero T) {
	if len(list) == 0 {
		return zero
	}
	return list[len(list)-1]
}

func f(names []string) bool {
	codes := im.Codes(names)
	return first(codes) == 899001 || last(codes) == 899002 // want "magic .*" "magic .*"
}

func g(ids []int) bool { return first(ids) == 899001 || last(ids) == 800003 }
