package chains

import (
	"math/rand/v2"
	"strings"
)

// A thing is what a package of a generated program exports: a value that leads to a code. In the expressions, %s stands
// for the name of the package.
type thing struct {
	typ string // its type, "" if the next package cannot write that down
	fn  string // a function without parameters that returns it, "" if there is none
	val string
	sel string // what leads from the value to the number
	own bool   // sel begins with a method that a type declared from this one lacks
}

// number returns the expression for the number.
func (t thing) number() string { return t.val + t.sel }

// in returns the expression expr as it stands in a package that imports pkg.
func in(expr, pkg string) string { return strings.ReplaceAll(expr, "%s", pkg) }

// origins write the package that knows of codes.
var origins = []func(s *source){
	func(s *source) { s.doc = "// Package origin talks to JMessage.\n" },
	func(s *source) { s.declare("// jmessage answers so.\nvar _ = Get") },
	func(s *source) {
		s.declare("func known(t T) bool { return t.State == 899001 || t.State == 899002 || t.N == 898001 || t.N == 898002 }")
	},
	func(s *source) {
		s.declare("func known(t T) bool { return t.ErrCode == 899001 || t.ErrCode == 899002 }")
	},
	func(s *source) {
		s.imports = append(s.imports, "github.com/jmvet/jmvet/codes")
		s.declare("func set(t *T) { t.State, t.N = codes.RESTUserAlreadyExists, codes.RESTUserNotFound }")
		s.declare("func has(t T) bool { return t.State == codes.RESTUserAlreadyExists || t.N == codes.RESTUserNotFound }")
	},
	func(s *source) {}, // the directives alone
}

// origin writes the first package to s, as r chooses, and returns what it exports. State is a code, and so is what
// leads to it; whether the rest is one depends on the way in which the package knows of codes.
func origin(r *rand.Rand, s *source) []thing {
	directive := ""
	kind := r.IntN(len(origins))
	if kind == len(origins)-1 || r.IntN(2) == 0 {
		directive = " //jmvet:code"
	}
	origins[kind](s)

	// In each package the same is declared.
	s.declare("type T struct {\n\tState int%s\n\tN int\n\tErrCode int\n\tInner struct {\n\t\tState int%s\n\t}\n}",
		directive, directive)
	s.declare("func (t T) Num() int { return t.State }")
	s.declare("func (t *T) Ptr() (code int) { return t.State }")
	s.declare("func Get() (t T) { return t }")
	s.declare("func Number() (n int) { return Get().State }")
	s.declare("var Anon struct {\n\tState int%s\n}", directive)
	s.declare("var Last int%s", directive)
	s.declare("type I interface {\n\tNum() int%s\n}", directive)
	s.declare("func New() I { return Get() }")
	s.declare("type F func() int%s", directive)
	s.declare("var Call F = Number")
	s.declare("type Code int%s", directive)
	s.declare("var Typed Code")
	s.declare("type Box[X any] struct{ Val X }")
	s.declare("func (b Box[X]) Get() X { return b.Val }")
	s.declare("func Boxed() (b Box[T]) { return b }")
	s.declare("func Is(state int) bool { return state == Get().State }")

	return []thing{
		{typ: "%s.T", fn: "%s.Get", val: "%s.Get()", sel: pick(r, ".State", ".N", ".ErrCode", ".Inner.State")},
		{typ: "%s.T", fn: "%s.Get", val: "%s.Get()", sel: ".State"},
		{typ: "%s.T", fn: "%s.Get", val: "%s.Get()", sel: ".Num()", own: true},
		{typ: "int", fn: "%s.Number", val: "%s.Number()"},
		{val: "%s.Anon", sel: ".State"},
		{typ: "int", val: "%s.Last"},
		{typ: "%s.I", fn: "%s.New", val: "%s.New()", sel: ".Num()"},
		{typ: "%s.F", val: "%s.Call", sel: "()"},
		{typ: "%s.Code", val: "%s.Typed"},
		{typ: "%s.Box[%s.T]", fn: "%s.Boxed", val: "%s.Boxed()", sel: pick(r, ".Val.State", ".Get().State", ".Get().Num()"),
			own: true},
	}
}

// pick returns one element of list, as r chooses.
func pick[X any](r *rand.Rand, list ...X) X { return list[r.IntN(len(list))] }
