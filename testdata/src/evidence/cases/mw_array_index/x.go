package p

import "example.com/shop/evidence/cases/pkg/im"

var pairs = [][2]int{{899001, 409}, {899002, 404}, {899061, 400}} // want "magic .*" "magic .*" "unknown .*"
func status(err error) int {
	c := im.CodeOf(err)
	for _, p := range pairs {
		if p[0] == c {
			return p[1]
		}
	}
	return 500
}
