package p

import "example.com/shop/evidence/cases/pkg/im"

func f(ids []int) (bad []int) {
	for _, id := range ids {
		if id == 800003 {
			continue
		}
		if im.CodeOf(im.Register("x", "y")) == 899001 { // want "magic .*"
			bad = append(bad, id)
		}
	}
	return
}

type rec struct {
	User int
	Code int
}

func g(names []int) []rec {
	var list []rec
	for _, n := range names {
		list = append(list, rec{n, im.CodeOf(im.Register("a", "b"))})
	}
	for _, r := range list {
		if r.User == 899001 {
			break
		}
		if r.Code == 899001 { // want "magic .*"
			break
		}
	}
	return list
}
