package p

import "example.com/shop/evidence/cases/pkg/im"

func put(err error) result { return result{n: im.CodeOf(err)} }
