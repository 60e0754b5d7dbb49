package p

import "example.com/shop/evidence/cases/pkg/im"

func taken(err error) bool { return toInt64(im.CodeOf(err)) == 899001 } // want "magic .*"
