package p

import "example.com/shop/evidence/cases/pkg/im"

func f(errs []error) bool {
	byCode := map[int][]error{}
	for _, e := range errs {
		c := im.CodeOf(e)
		byCode[c] = append(byCode[c], e)
	}
	for c := range byCode {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	return len(byCode[899002]) > 0 // want "magic .*"
}
