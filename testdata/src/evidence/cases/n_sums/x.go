package p

import "example.com/shop/evidence/cases/pkg/im"

func f(names []string) bool {
	codes := im.Codes(names)
	sum, n := 0, 0
	for i, c := range codes {
		sum += c
		n = i
	}
	return sum == 899001 || n == 899002 || len(codes) == 899003 || cap(codes) == 899008 || sum/len(codes) == 899009
}
