// Package otherpkg calls what gives many things.
package otherpkg

import (
	"math/bits"
	"strconv"

	"github.com/jmvet/jmvet/codes"
)

func calls(a, b string, x, y uint64) bool {
	n, _ := strconv.Atoi(a)
	m, _ := strconv.Atoi(b)
	if n == codes.RESTServerTimeout {
		return n == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
	}
	if bits.ReverseBytes64(x) == codes.RESTServerTimeout {
		return true
	}
	return m == 899002 || bits.ReverseBytes64(y) == 899003 || bits.Len64(x) == 899006
}
