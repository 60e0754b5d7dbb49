package p

import "example.com/shop/evidence/cases/pkg/im"

type (
	Cents  int
	Postal int
	Port   int
)

func conv(err error) (Cents, Postal, Port) { return 899000, 850001, 8080 }

func f(err error) bool {
	c, p, _ := conv(err)
	return im.CodeOf(err) == 899001 || c == 899000 || p == 850001 // want "magic .*"
}
