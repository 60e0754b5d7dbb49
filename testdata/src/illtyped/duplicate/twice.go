package duplicate

import "example.com/shop/jmessage"

type again int
type again int
type again struct{}

// What is declared for the second time has no object of its own; what stands beside it has.
func twice(e *jmessage.Error) bool {
	var n = e.Code
	var n, other = 3, e.Code
	var n, last = two()
	return n == 899061 || // want "unknown JMessage code 899061: .*"
		other == 899062 || // want "unknown JMessage code 899062: .*"
		last == 899063
}

func two() (int, int) { return 1, 2 }
