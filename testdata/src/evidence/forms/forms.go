// Package forms has the forms in which Go gives values to variables. What carries a code is followed through them; what does not is left
// alone.
package forms

import (
	"slices"
	"strconv"
)

type answer struct {
	number int //jmvet:code
	other  int
}

type (
	pair  struct{ first, second int }
	twin  struct{ first, second int }
	nest  struct{ inner struct{ first, second int } }
	nest2 struct{ inner struct{ first, second int } }
	links struct {
		next  *links
		value int
	}
	links2 struct {
		next  *links
		value int
	}
	counter struct{ n int }
	text    string
	loader  interface{ load() (number, rest int) }
)

func source() answer { return answer{} }

func two() (int, int) { return source().number, 5 }

func none() {}

func pointer() *int { return new(int) }

// The elements of a map are not followed.
func maps(a answer, m map[string]int) bool {
	m["x"] = a.number
	m["x"] += a.number
	m["x"]++
	for m["y"] = range 3 {
	}
	return m["x"] == 899001
}

// What is counted carries nothing.
func counted(a answer, list [3]int) bool {
	n, c := a.number, counter{}
	n++
	c.n = a.number
	c.n -= 2
	*pointer() += 1
	*pointer()++
	list[1] = a.number
	list[2]--
	k := -a.number
	l := len(strconv.Itoa(a.number))
	return n == 899001 || c.n == 899001 || list[0] == 899001 || k == 899001 || l == 899001
}

func blank(a answer) bool {
	var _ = a.number
	var _, n = a.number, 3
	_ = a.number
	_, m := a.number, 3
	_, k := two()
	var _, j = two()
	for _ = range 3 {
	}
	for _, _ = range []int{a.number} {
	}
	return n == 899001 || m == 899001 || k == 899001 || j == 899001
}

func declared() (found bool) {
	var n, m = two()
	var k, l int = source().number, source().other
	return n == 899001 || m == 899001 || k == 899002 || l == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func results(l loader) bool {
	first, second := func() (int, int) { return two() }()
	n, m := l.load()
	return first == 899001 || second == 899001 || n == 899001 || m == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// A function without results returns nothing, and one with names may return without values.
func bare(a answer) (n int) {
	none()
	func() { return }()
	n = a.number
	return
}

func useBare(a answer) bool {
	return bare(a) == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func (c counter) is(n int, more ...int) bool {
	return n == 899001 || len(more) > 1 && more[1] == 899002 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
}

func (c counter) other(n, m int) bool { return n == 899001 || m == 899002 } // want "magic J.essage code 899002: use codes.RESTUserNotFound"

// The first argument of a method expression is the receiver.
func methodExpression(a answer) bool {
	return counter.is(counter{}, a.number, 1, 2, a.number) && (counter).other(counter{3}, 4, a.number)
}

func spread(a answer) bool {
	var list []int
	list = append(list, a.number)
	return variadic(list...)
}

func variadic(list ...int) bool {
	return list[0] == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// Only what is appended becomes an element.
func appended(a answer) bool {
	var with, without []int
	with = append(with, 1, a.number)
	without = append(without)
	without = append(without, a.other)
	copy(without, []int{3})
	return with[1] == 899001 || without[0] == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// Structs that are converted are copied field by field, those inside of them, too.
func converted(a answer) bool {
	var from nest
	from.inner.first = a.number
	to := nest2(from)
	other := links2(links{value: a.other})
	return to.inner.first == 899001 || to.inner.second == 899001 || other.value == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func copies(a answer) bool {
	p := twin(pair{a.number, a.other})
	return p.first == 899001 || p.second == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// Literals give their elements to fields, with and without names.
func literals(a answer) bool {
	type mine struct{ first, second, third int }
	list := []*mine{{a.number, 2, 3}, {second: a.other}}
	return list[0].first == 899001 || list[0].second == 899001 || list[0].third == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

func ranges(a answer) bool {
	for i, n := range [...]int{a.number, 2} {
		if i == 899001 || n == 899002 { // want "magic J.essage code 899002: use codes.RESTUserNotFound"
			return true
		}
	}
	list := []int{3}
	list = append(list, a.number)
	for i := range list {
		if i == 899001 {
			return true
		}
	}
	array := [1]int{}
	array[0] = a.number
	for i, n := range &array {
		if i == 899001 || n == 899002 { // want "magic J.essage code 899002: use codes.RESTUserNotFound"
			return true
		}
	}
	for i, r := range strconv.Itoa(a.number) {
		if i == 899001 || r == 'x' {
			return true
		}
	}
	for n := range a.number {
		if n == 899001 {
			return true
		}
	}
	for range a.number {
	}
	for n := range func(yield func(int) bool) { yield(a.number) } {
		if n == 899001 {
			return true
		}
	}
	ch := make(chan int)
	ch <- a.number
	for n := range ch {
		return n == 899003 // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
	}
	for range ch {
	}
	m := map[string]int{}
	for _, m["y"] = range []int{1, a.number} {
	}
	return false
}

func runes(a answer) bool {
	s := string(rune(a.number))
	t := text(strconv.Itoa(a.number))
	return s == "899001" || t == "899002" // want `magic J.essage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
}

func others(a answer, f func(...int), g []func() int, s struct{ f func() int }) bool {
	f(a.number)
	(f)(a.number, a.number)
	n := g[0]()
	go f(a.number)
	defer f()
	println(a.number)
	var v interface{ m() }
	_, ok := v.(loader)
	m := max(a.number, 3)
	c := complex(1, 2)
	return n == 899001 || s.f() == 899001 || ok || m == 899001 || real(c) == 899001 || c == 899001
}

func shadow(a answer) bool {
	const limit = 3
	n, limits := limit, [...]int{limit: a.number}
	if n := a.number; n == 899001 { // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		return true
	}
	switch n := any(a.number).(type) {
	case int:
		_ = n
	}
	select {}
	return n == 899001 || limits[0] == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// A code is looked for in a list that is written there, in a variable, and in a variable that has it from another one.
func lists(a answer) bool {
	list := []int{899003, 899004} // want "magic J.essage code 899003: use codes.RESTParameterInvalid" "magic J.essage code 899004: use codes.RESTPasswordInvalid"
	own := list
	return slices.Contains([]int{899001, 899002}, a.number) || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
		slices.Contains(own, a.number) || Contains([]int{899006}, a.number) || Index([]int{899005}, a.number) > 0
}

// These only sound like a search.

func Contains(limits []int, n int) bool { return false }

func Index(limits []int, n int) int { return 0 }

func pointers(a answer) bool {
	list := &[...]int{899001, 899002} // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899002: use codes.RESTUserNotFound"
	for _, n := range list {
		if n == a.number {
			return true
		}
	}
	return slices.Contains([]int{a.other, 3}, a.number) || slices.Contains([]int{a.other}, a.number)
}

func tables(a answer) bool {
	known := map[int]bool{899001: true} // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
	other := map[int]bool{899001: true}
	for n := range map[int]bool{899002: true} { // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		if n == a.number {
			return true
		}
	}
	gone := map[int]bool{899003: true} // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
	for n := range gone {
		if a.number == n {
			return true
		}
	}
	return known[a.number] || other[899001] || other[a.other]
}
