package p

import "example.com/shop/evidence/cases/pkg/im"

func g(err error) bool { return im.CodeOf(err) == 899001 } // want "magic .*"
