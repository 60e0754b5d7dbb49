package p

import "example.com/shop/evidence/cases/pkg/im"

func taken(err error) bool {
	c := im.CodeOf(err)
	return deref(&c) == 899001 // want "magic .*"
}
