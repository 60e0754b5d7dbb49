// Package forms has the forms of package evidence/forms, with things in them that do not exist: nothing is known of those.
package forms

import "example.com/nowhere"

type answer struct {
	number int //jmvet:code
}

type unknown missing

type wrong struct {
	missing
	also nowhere.Thing
}

func (m missing) method(n int) bool { return n == 899001 }

func (a answer) twice(n int) bool { return n == 899001 }
func (a answer) twice(n int) bool { return n == 899001 }

func twice() int { return 1 }
func twice() int { return 899001 }

var x, y = missing, nowhere.Other

var a, b, c = two()

func two() (int, missing) { return 1 }

func forms(list missing, r answer) (int, missing) {
	var z int = int()
	z = int(1, 2)
	_ = z == 899001
	var n, m = missing()
	n, m, o := missing()
	n.x, m[2] = missing, r.number
	*missing += 3
	missing++
	missing <- r.number
	for i, v := range missing {
		_ = i == 899001 || v == 899002
	}
	for missing = range list {
	}
	for i := range nowhere.All {
		_ = i == 899001
	}
	missing(r.number, n)
	nowhere.Call(r.number)
	two(1, 2, 3)
	twice(r.number)
	answer(1)
	answer(r, r)
	int()
	_ = append(missing, r.number)
	_ = append()
	z = append()
	_ = missing{1, 2, a: 899001}
	_ = answer{1, 2, 899001}
	_ = answer{nothing: 899001}
	_ = &missing{899001}
	_ = []missing{{899001}}
	_ = map[missing]int{899001: 1}
	_ = wrong(r)
	_ = wrong{}.also.Code == 899001
	_ = missing[3] == 899001
	_ = r.number[3] == 899001
	_ = r.number.x == 899001
	_ = r.number() == 899001
	_ = nowhere.Contains(missing, 899001)
	_ = missing.(int) == 899001
	_ = unknown(3) == 899001
	_ = int() == 899001 || int(1, 2) == 899001 || answer() == 899001
	_ = o == 899001 || missing == 899001 || nowhere.Code == 899001
	switch missing {
	case 899001, missing:
	}
	switch {
	case missing == 899001, n == 899002:
	}
	switch missing() {
	case 899001:
		missing()
	case 899002:
		break missing
	}
	return missing, 1, 2
}
