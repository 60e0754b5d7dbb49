// Package p talks to JMessage. Its sets are compared with fields that are given numbers, too: a member that has a name
// is a comparison with its constant, and the fixed package has nothing new to report.
package p

import "slices"

type e1 struct{ Code int }

func one() []*e1 { return []*e1{{Code: 899002}, {Code: 899061}} }

func f1(e *e1) bool {
	return slices.Contains([]int{899001, 899030}, e.Code) // want "magic .*" "magic .*"
}

type e2 struct{ Code int }

func two() []*e2 { return []*e2{{Code: 899002}, {Code: 899061}} }

func f2(e *e2) bool {
	for _, c := range []int{899001, 899030} { // want "magic .*" "magic .*"
		if c == e.Code {
			return true
		}
	}
	return false
}

type e3 struct{ Code int }

func three() []*e3 { return []*e3{{Code: 899002}, {Code: 899061}} }

var texts = map[int]string{899001: "a"} // want "magic .*"

func f3(e *e3) string { return texts[e.Code] }

type e4 struct{ Code int }

func four() []*e4 { return []*e4{{Code: 899002}, {Code: 899061}} }

func f4(e *e4) bool {
	return map[int]bool{899001: true}[e.Code] // want "magic .*"
}

type e5 struct{ Code int }

func five() []*e5 { return []*e5{{Code: 899002}, {Code: 899061}} }

var byName = map[string]int{"exists": 899001} // want "magic .*"

func f5(e *e5, name string) bool {
	return e.Code == 899001 || byName[name] == e.Code // want "magic .*"
}

type e6 struct{ Code int }

func six() []*e6 { return []*e6{{Code: 899002}, {Code: 899061}} }

var groups = map[string][]int{"retry": {899030}} // want "magic .*"

func f6(e *e6, name string) bool {
	return e.Code == 899001 || slices.Contains(groups[name], e.Code) // want "magic .*"
}
