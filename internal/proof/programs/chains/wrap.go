package chains

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A wrapper adds a declaration with the number n to s, which hands on the thing t of the package pkg in one of the ways
// of Go, and returns what that exports. It is not ok if that cannot be done with t: then the declaration is to be taken
// back.
type wrapper func(s *source, n int, t thing, pkg string) (_ thing, ok bool)

// wrappers are all of them.
var wrappers = []wrapper{
	func(s *source, n int, t thing, pkg string) (thing, bool) { // alias
		s.declare("type A%d = %s\n\nfunc GetA%d() (r A%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("A", n, t.sel, t.own), t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // a type that is declared from it
		s.declare("type D%d %s\n\nfunc GetD%d() (r D%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("D", n, t.sel, true), t.typ != "" && t.typ != "int" && !t.own
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // embedded
		s.declare("type E%d struct{ %s }\n\nfunc GetE%d() (r E%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("E", n, t.sel, false), strings.HasPrefix(t.sel, ".") && t.typ != "" && !strings.Contains(t.typ, "[")
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // embedded pointer
		s.declare("type P%d struct{ *%s }\n\nfunc GetP%d() (r P%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("P", n, t.sel, false), t.typ == "%s.T"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // field
		s.declare("type W%d struct{ In %s }\n\nfunc GetW%d() (r W%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("W", n, ".In"+t.sel, false), t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // function
		s.declare("func Fn%d() %s { return %s }", n, in(t.typ, pkg), in(t.val, pkg))
		return thing{fn: fmt.Sprintf("%%s.Fn%d", n), val: fmt.Sprintf("%%s.Fn%d()", n), sel: t.sel}, t.typ != ""
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // variable
		s.declare("var V%d = %s", n, in(t.val, pkg))
		return thing{val: fmt.Sprintf("%%s.V%d", n), sel: t.sel}, true
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // function value
		s.declare("var FV%d = %s", n, in(t.fn, pkg))
		return thing{fn: fmt.Sprintf("%%s.FV%d", n), val: fmt.Sprintf("%%s.FV%d()", n), sel: t.sel}, t.fn != ""
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // the number alone
		s.declare("func Num%d() int { return int(%s) }", n, in(t.number(), pkg))
		return thing{typ: "int", fn: fmt.Sprintf("%%s.Num%d", n), val: fmt.Sprintf("%%s.Num%d()", n)}, true
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // a variable that is given the number
		s.declare("var N%d int\n\nfunc set%d() { N%d = int(%s) }", n, n, n, in(t.number(), pkg))
		return thing{typ: "int", val: fmt.Sprintf("%%s.N%d", n)}, true
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // a field that is given the number
		s.declare("type S%d struct{ Status int }\n\nfunc GetS%d() S%d { return S%d{Status: int(%s)} }", n, n, n, n,
			in(t.number(), pkg))
		return named("S", n, ".Status", false), true
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // list
		s.declare("func L%d() []%s { return nil }", n, in(t.typ, pkg))
		return thing{val: fmt.Sprintf("%%s.L%d()[0]", n), sel: t.sel}, t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // map
		s.declare("var M%d map[string]%s", n, in(t.typ, pkg))
		return thing{val: fmt.Sprintf("%%s.M%d[\"\"]", n), sel: t.sel}, t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // channel
		s.declare("var C%d chan %s", n, in(t.typ, pkg))
		return thing{val: fmt.Sprintf("(<-%%s.C%d)", n), sel: t.sel}, t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // generic
		s.declare("type G%d[X any] struct{ Val X }\n\nfunc (g G%d[X]) Get() X { return g.Val }\n\nfunc GetG%d() (r "+
			"G%d[%s]) { return r }", n, n, n, n, in(t.typ, pkg))
		return thing{fn: fmt.Sprintf("%%s.GetG%d", n), val: fmt.Sprintf("%%s.GetG%d()", n),
			sel: []string{".Val", ".Get()"}[n%2] + t.sel}, t.typ != "" && t.typ != "int"
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // interface of its own
		s.declare("type I%d interface{ Val() int }\n\ntype impl%d struct{}\n\nfunc (impl%d) Val() int { return int(%s) "+
			"}\n\nfunc GetI%d() I%d { return impl%d{} }", n, n, n, in(t.number(), pkg), n, n, n)
		return thing{fn: fmt.Sprintf("%%s.GetI%d", n), val: fmt.Sprintf("%%s.GetI%d()", n), sel: ".Val()"}, true
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // interface that embeds
		s.declare("type J%d interface{ %s }\n\nfunc GetJ%d() (r J%d) { return r }", n, in(t.typ, pkg), n, n)
		return named("J", n, t.sel, false), strings.HasPrefix(t.typ, "%s.I") || strings.HasPrefix(t.typ, "%s.J")
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // method
		s.declare("type H%d struct{}\n\nfunc (H%d) Do() (r %s) { return %s }\n\nfunc GetH%d() (r H%d) { return r }", n, n,
			in(t.typ, pkg), in(t.val, pkg), n, n)
		return named("H", n, ".Do()"+t.sel, true), t.typ != ""
	},
	func(s *source, n int, t thing, pkg string) (thing, bool) { // unnamed struct
		s.declare("var U%d = struct{ In struct{ Status int } }{struct{ Status int }{int(%s)}}", n, in(t.number(), pkg))
		return thing{val: fmt.Sprintf("%%s.U%d", n), sel: ".In.Status"}, true
	},
}

// named returns the thing that a type and a function export whose names have a letter and the number n: sel and own are
// its fields.
func named(letter string, n int, sel string, own bool) thing {
	return thing{typ: fmt.Sprintf("%%s.%s%d", letter, n), fn: fmt.Sprintf("%%s.Get%s%d", letter, n),
		val: fmt.Sprintf("%%s.Get%s%d()", letter, n), sel: sel, own: own}
}

// wrap has s, as r chooses, hand on some of the things of the package pkg, which it imports, and use some. It returns
// what s exports. The level is the place of s in its chain, for names that no other has.
func wrap(r *rand.Rand, s *source, things []thing, pkg string, level int) []thing {
	var list []thing
	for n := range 2 + r.IntN(3) {
		t := things[r.IntN(len(things))]
		before := len(s.decls)
		if next, ok := wrappers[r.IntN(len(wrappers))](s, 10*level+n, t, pkg); ok {
			list = append(list, next)
		} else {
			s.decls = s.decls[:before]
		}
	}
	for n := range r.IntN(3) {
		t := things[r.IntN(len(things))]
		s.declare(uses[r.IntN(len(uses))], n, in(t.number(), pkg))
	}
	if len(list) == 0 {
		t := things[r.IntN(len(things))]
		s.declare("var Only = %s", in(t.val, pkg))
		list = append(list, thing{val: "%s.Only", sel: t.sel})
	}
	s.declare("func is(n int) bool { return n == 899*1000+2 }")
	return list
}
