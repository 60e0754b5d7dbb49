package p

import "example.com/shop/evidence/cases/pkg/im"

func code(name string) int { return im.CodeOf(im.Register(name, "x")) }
