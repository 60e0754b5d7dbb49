package p

import (
	"cmp"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(a, b error) bool { return cmp.Or(im.CodeOf(a), im.CodeOf(b)) == 899001 } // want "magic .*"

func g(a error) int { return cmp.Or(im.CodeOf(a), 899000) } // want "magic .*"

func h(price, old int) bool { return cmp.Or(price, old) == 899000 }
