package p

import (
	"fmt"

	"example.com/shop/evidence/cases/pkg/im"
)

func codeEq(got any, want any) bool { return fmt.Sprint(got) == fmt.Sprint(want) }

func f(err error) bool { return codeEq(im.CodeOf(err), 899001) } // want "magic .*"

func g(amount int) bool { return codeEq(amount, 899000) }
