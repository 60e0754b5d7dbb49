package p

import "example.com/shop/evidence/cases/pkg/im"

type imCode = int

const (
	codeTaken imCode = 899001
	codeTypo  imCode = 899061
)

func f(err error) bool {
	return im.CodeOf(err) == codeTaken ||
		im.CodeOf(err) == codeTypo // want "unknown .*"
}
