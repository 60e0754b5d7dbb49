package load_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A thing is what a package of a generated program exports: a value that leads to a code. The expressions have %s where
// the name of the package stands.
type thing struct {
	typ string // its type, "" if the next package cannot write that down
	fn  string // a function without parameters that returns it, "" if there is none
	val string
	sel string // what leads from the value to the number
	own bool   // sel begins with a method that a type declared from this one lacks
}

func (t thing) number() string { return t.val + t.sel }

// in returns an expression as it stands in a package that imports the thing's.
func in(expr, pkg string) string { return strings.ReplaceAll(expr, "%s", pkg) }

// A source is a Go file that is being written.
type source struct {
	doc     string
	imports []string
	decls   []string
}

func (s *source) declare(format string, args ...any) {
	s.decls = append(s.decls, fmt.Sprintf(format, args...))
}

func (s *source) text(name string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%spackage %s\n\n", s.doc, name)
	for _, i := range s.imports {
		fmt.Fprintf(&b, "import %q\n", i)
	}
	fmt.Fprintf(&b, "\n%s\n", strings.Join(s.decls, "\n\n"))
	return b.String()
}

// origins write the package that knows of codes.
var origins = []func(r *rand.Rand, s *source){
	func(_ *rand.Rand, s *source) { s.doc = "// Package origin talks to JMessage.\n" },
	func(_ *rand.Rand, s *source) { s.declare("// jmessage answers so.\nvar _ = Get") },
	func(_ *rand.Rand, s *source) {
		s.declare("func known(t T) bool { return t.State == 899001 || t.State == 899002 || t.N == 898001 || t.N == 898002 }")
	},
	func(_ *rand.Rand, s *source) {
		s.declare("func known(t T) bool { return t.ErrCode == 899001 || t.ErrCode == 899002 }")
	},
	func(_ *rand.Rand, s *source) {
		s.imports = append(s.imports, "github.com/jmvet/jmvet/codes")
		s.declare("func set(t *T) { t.State, t.N = codes.RESTUserAlreadyExists, codes.RESTUserNotFound }")
		s.declare("func has(t T) bool { return t.State == codes.RESTUserAlreadyExists || t.N == codes.RESTUserNotFound }")
	},
	func(_ *rand.Rand, s *source) {}, // the directives alone
}

// origin writes the first package, and returns what it exports. State is a code, and so is what leads to it; of the
// rest that depends on the origin.
func origin(r *rand.Rand, s *source) []thing {
	directive := ""
	kind := r.IntN(len(origins))
	if kind == len(origins)-1 || r.IntN(2) == 0 {
		directive = " //jmvet:code"
	}
	origins[kind](r, s)
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

func pick[X any](r *rand.Rand, list ...X) X { return list[r.IntN(len(list))] }

// A wrapper hands a thing of another package on, in one of the ways of Go. It is not ok if that cannot be done with the
// thing.
type wrapper func(s *source, n int, t thing, pkg string) (_ thing, ok bool)

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

func named(letter string, n int, sel string, own bool) thing {
	return thing{typ: fmt.Sprintf("%%s.%s%d", letter, n), fn: fmt.Sprintf("%%s.Get%s%d", letter, n),
		val: fmt.Sprintf("%%s.Get%s%d()", letter, n), sel: sel, own: own}
}

// uses write a function that holds a number against codes, some of them without a known code that stands in the text as
// one number.
var uses = []string{
	"func u%d() bool { return %s == 899*1000+1 }",
	"func u%d() bool { return %s == 899001 }",
	"func u%d() bool { return 899*1000+61 != %s }",
	"func u%d() bool { x := %s; return x == 899*1000+1 || x == 899*1000+2 }",
	"func u%d() {\n\tswitch %s {\n\tcase 899 * 1000 + 1:\n\tcase 899*1000 + 2:\n\t}\n}",
	"func u%d() (s string) {\n\tswitch %s {\n\tcase 802*1000 + 2:\n\t\ts = \"x\"\n\t}\n\treturn s\n}",
	"func u%d() bool { return is(int(%s)) }",
	"func u%d() bool { return map[int]bool{899*1000 + 1: true}[int(%s)] }",
	"const unknown%[1]d = 899*1000 + 61\n\nfunc u%[1]d() bool { return %[2]s == unknown%[1]d }",
	"func u%d() bool {\n\tfor _, c := range []int{899*1000 + 1} {\n\t\tif c == int(%s) {\n\t\t\treturn " +
		"true\n\t\t}\n\t}\n\treturn false\n}",
	"func u%d() bool { return int64(%s) == 899*1000+1 }",
	"type box%[1]d struct{ n int }\n\nfunc u%[1]d() bool { return box%[1]d{n: int(%[2]s)}.n == 899*1000+1 }",
}

// textUses hold a number against codes as texts.
var textUses = []string{
	"func t%d() bool { return strconv.Itoa(int(%s)) == \"899\"+\"002\" }",
	"func t%d() bool { return fmt.Sprint(int(%s)) == \"899002\" }",
	"func t%d() bool { s := fmt.Sprintf(\"%%%%d\", %s); return s == \"899\"+\"002\" }",
	"type text%[1]d struct{ s string }\n\nfunc t%[1]d() bool { return text%[1]d{strconv.Itoa(int(%[2]s))}.s == " +
		"\"899\"+\"001\" }",
}

// helperUses hold a number against codes by a function of a package that knows nothing of codes.
var helperUses = []string{
	"func h%d() bool { return util.Same(int(%s)) == 899*1000+2 }",
	"func h%d() bool { return util.Has([]int{899*1000 + 2}, int(%s)) }",
	"func h%d() bool { return util.Text(int(%s)) == \"899\"+\"002\" }",
	"func h%d() bool { n := int(%s); return util.Deref(&n) == 899*1000+2 }",
	"func h%[1]d() (bool, bool) { return util.Equal(899*1000+1, int(%[2]s)), util.Equal(899*1000+2, 7) }",
}

// util is the package of those functions.
const util = `// Package util is for all sorts of numbers.
package util

import "strconv"

func Same(n int) int { return n }

func Has(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}

func Text(n int) string { return strconv.Itoa(n) }

func Deref(n *int) int { return *n }

func Equal(a, b int) bool { return a == b }
`

// generate writes a program of two to five packages into files, under a name of its own: a chain in which each imports
// the one before. Some lie in another module. It returns what of the program the setting -code is to name: often
// nothing.
func generate(r *rand.Rand, name string, files map[string]string) (declared []string) {
	depth := 2 + r.IntN(4)
	last, things := "", []thing(nil)
	for i := range depth {
		s := new(source)
		pkg := fmt.Sprintf("k%d", i)
		if i == 0 && r.IntN(6) == 0 {
			pkg = "jmessage"
		}
		if i == 0 {
			things = origin(r, s)
		} else {
			s.imports = append(s.imports, last)
			more(r, s, things, last[strings.LastIndex(last, "/")+1:])
			things = wrap(r, s, things, last[strings.LastIndex(last, "/")+1:], i)
		}
		dir, path := "w/"+name+"/"+pkg, "example.com/w/"+name+"/"+pkg
		if i < depth-1 && r.IntN(4) == 0 || strings.HasPrefix(last, "example.com/w/") == false && i > 0 && r.IntN(2) == 0 &&
			i < depth-1 {
			dir, path = "dep/"+name+"/"+pkg, "example.com/dep/"+name+"/"+pkg
		}
		if strings.HasPrefix(last, "example.com/w/") {
			dir, path = "w/"+name+"/"+pkg, "example.com/w/"+name+"/"+pkg // the other module does not import this one
		}
		if i == 0 && r.IntN(3) == 0 {
			declared = append(declared, path+pick(r, ".T.N", ".T.ErrCode", ".Last", ".Number"))
		}
		if i == depth-1 && r.IntN(3) == 0 {
			inTests(r, dir, pkg, s, files)
			continue
		}
		files[dir+"/"+pkg+".go"] = s.text(pkg)
		last = path
	}
	files["dep/util/util.go"] = util
	return declared
}

// inTests writes the last package of a program as the tests of a package that has nothing else, its own or external
// ones.
func inTests(r *rand.Rand, dir, pkg string, s *source, files map[string]string) {
	files[dir+"/"+pkg+".go"] = "package " + pkg + "\n"
	if r.IntN(2) == 0 {
		files[dir+"/"+pkg+"_test.go"] = s.text(pkg)
		return
	}
	files[dir+"/x_test.go"] = s.text(pkg + "_test")
}

// more has a package use things as texts, and by helpers of another package.
func more(r *rand.Rand, s *source, things []thing, pkg string) {
	if r.IntN(2) == 0 {
		for n := range 1 + r.IntN(2) {
			s.declare(textUses[r.IntN(len(textUses))], n, in(things[r.IntN(len(things))].number(), pkg))
		}
		s.imports = append(s.imports, "fmt", "strconv")
		s.declare("var _, _ = fmt.Sprint, strconv.Itoa")
	}
	if r.IntN(2) == 0 {
		s.imports = append(s.imports, "example.com/dep/util")
		for n := range 1 + r.IntN(3) {
			s.declare(helperUses[r.IntN(len(helperUses))], n, in(things[r.IntN(len(things))].number(), pkg))
		}
		s.declare("var _ = util.Same")
	}
}

// wrap has a package hand on some things of the one before, and use some.
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
