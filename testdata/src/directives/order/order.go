// Package order has directives in many an order and place.
package order

import "strconv"

//jmvet:ignore needed for the next one
var first = []int{899001} // jchat

type answer struct {
	//jmvet:code
	// The directive is the first line of this comment.
	Number int
	// The directive is the last one.
	//jmvet:code
	Second int
	of     error /* want "//jmvet:code: of is neither a number nor a string: its type is error" */ //jmvet:code
}

type reader interface {
	error /* want "//jmvet:code stands on nothing that it could declare: .*" */ //jmvet:code
}

func compare(a answer) bool {
	return a.Number == 899061 || a.Second == 899061 // want "unknown JMessage code 899061: .*" "unknown JMessage code 899061: .*"
}

// A directive is of the line that it stands on, however many lines the statement around it has.
var outer = func() int {
	inner := 3               //jmvet:code
	println(inner == 899061) // want "unknown JMessage code 899061: .*"
	return 5
}()

func lines() bool {
	around := func() int {
		inner := 3               //jmvet:code
		println(inner == 899061) // want "unknown JMessage code 899061: .*"
		return 5
	}()
	return around == 899061 || outer == 899061
}

// Of several variables the numbers are meant, else the strings.
func several() bool {
	n, s := 3, ""                          //jmvet:code
	t, ok := "", false                     //jmvet:code
	m, err := strconv.Atoi(s)              //jmvet:code
	return n == 899061 || s == "899061" || // want "unknown JMessage code 899061: .*"
		t == "899061" && ok || // want `unknown JMessage code "899061": .*`
		m == 899061 || err == nil // want "unknown JMessage code 899061: .*"
}

// Only the variable in front is meant.
func oneLine() bool {
	one := func() int { two := 3; println(two == 899061); return 5 }() //jmvet:code
	return one == 899061                                               // want "unknown JMessage code 899061: .*"
}

func oneValue() bool {
	one := len([]func(){func() { two := 3; println(two == 899061) }}) //jmvet:code
	return one == 899061                                              // want "unknown JMessage code 899061: .*"
}
