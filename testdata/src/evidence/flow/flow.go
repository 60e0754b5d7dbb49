// Package flow follows a value from one place that is known to hold a code to all others. No name says code, and nobody is named.
package flow

import (
	"slices"
	"strconv"
	"strings"
)

type answer struct {
	number int   //jmvet:code
	list   []int //jmvet:code
}

type mine struct {
	value int
	deep  struct{ inner int64 }
	ptr   *int
}

func assigned(a answer) bool {
	n := a.number
	var m int
	m = n
	var k = int32(m)
	return n == 899001 || m == 899002 || k == 899003 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound" "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func fields(a answer) bool {
	x := mine{value: a.number, ptr: &a.number}
	x.deep.inner = int64(a.number)
	y := x
	return y.value == 899001 || y.deep.inner == 899002 || *y.ptr == 899003 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound" "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func give(a answer) int { return a.number }

func named(a answer) (n int, ok bool) {
	n = a.number
	return n, true
}

func twice(a answer) (int, bool) { return named(a) }

func returned(a answer) bool {
	n, _ := named(a)
	m, ok := twice(a)
	return give(a) == 899001 || n == 899002 || ok && m == 899003 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound" "magic J.essage code 899003: use codes.RESTParameterInvalid"
}

func take(n int, rest ...int) bool {
	return n == 899001 || rest[0] == 899002 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func pass(a answer) bool { return take(a.number, a.number) }

func ranged(all []answer) bool {
	var list []int
	for _, a := range all {
		list = append(list, a.number)
	}
	for _, n := range list {
		if n == 899001 { // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
			return true
		}
	}
	return list[0] == 899002 // want "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func asserted(a answer) bool {
	var v any = a.number
	n, ok := v.(int)
	return ok && n == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func channel(a answer) bool {
	ch := make(chan int, 1)
	ch <- a.number
	n := <-ch
	return n == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func text(a answer) bool {
	s := strconv.Itoa(a.number)
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return s == "899001" || err == nil && n == 899002 // want `magic J.essage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)` "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func copied(a answer) bool {
	type other struct {
		number int
		list   []int
	}
	o := other(a)
	return o.number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		o.list[0] == 899002 // want "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func known() []int { return []int{899001, 899002} } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"

func listed(a answer) bool {
	list := known()
	return slices.Contains(list, a.number)
}
