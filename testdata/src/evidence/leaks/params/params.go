// Package params has fields that are known to hold codes. Whoever fills one with a parameter may fill it with others, too.
package params

import "github.com/jmvet/jmvet/codes"

type answer struct{ value, more int }

func fill(a *answer, n, m int) bool {
	a.value = n
	b := answer{more: m}
	return a.value == codes.RESTUserNotFound || b.more == codes.RESTUserNotFound || n == 899001 || m == 899001
}

// What a variable is given besides may be anything.
func mixed(a *answer2, list []int, ok bool) bool {
	n := a.first
	if ok {
		n = []int{len(list)}[0]
	}
	m := a.second
	if ok {
		m = a.third
	}
	return n == codes.RESTUserNotFound || a.first == 899001 || m == codes.RESTUserNotFound || a.second == 899001 || a.third == 899001
}

type answer2 struct{ first, second, third int }
