// Package params has fields that are known to hold codes. Whoever fills one with a parameter may fill it with others, too.
package params

import "github.com/jmvet/jmvet/codes"

type answer struct{ value, more int }

func fill(a *answer, n, m int) bool {
	a.value = n
	b := answer{more: m}
	return a.value == codes.RESTUserNotFound || b.more == codes.RESTUserNotFound || n == 899001 || m == 899001
}
