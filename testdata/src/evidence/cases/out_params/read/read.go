package read

import "example.com/shop/evidence/cases/pkg/im"

func Code(err error, n *int) {
	if n != nil {
		*n = im.CodeOf(err)
	}
}

func Set(n *int, v int) { *n = v }
