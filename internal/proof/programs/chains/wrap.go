package chains

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// A wrapper hands a thing on in one of the ways of Go. In its texts, # stands for a number that makes names unique, and
// TYPE, VALUE, FUNC, NUMBER and SEL for what the thing has of these, and EITHER for a field or a method of the generic
// type, in turns.
type wrapper struct {
	decl  string           // what is declared
	next  thing            // what that exports
	ok    func(thing) bool // whether the thing can be handed on so; nil if any can
	isOwn bool             // next is own if the thing is
}

// of returns the declaration and what it exports, for the thing t of the package pkg and the number n.
func (w wrapper) of(t thing, pkg string, n int) (decl string, next thing) {
	either := ".Val"
	if n%2 == 1 {
		either = ".Get()"
	}
	r := strings.NewReplacer("#", strconv.Itoa(n), "TYPE", in(t.typ, pkg), "VALUE", in(t.val, pkg), "FUNC", in(t.fn, pkg),
		"NUMBER", in(t.number(), pkg), "SEL", t.sel, "EITHER", either)
	return r.Replace(w.decl), thing{
		typ: r.Replace(w.next.typ), fn: r.Replace(w.next.fn), val: r.Replace(w.next.val), sel: r.Replace(w.next.sel),
		own: w.next.own || w.isOwn && t.own,
	}
}

// get returns the thing of a type called letter and a number, which a function returns; sel and own are as in a thing.
func get(letter, sel string, own bool) thing {
	typ, fn := "%s."+letter+"#", "%s.Get"+letter+"#"
	return thing{typ: typ, fn: fn, val: fn + "()", sel: sel, own: own}
}

// hasType reports whether the type of t can be written down.
func hasType(t thing) bool { return t.typ != "" }

// isMore reports whether t is more than a number, of a type that can be written down.
func isMore(t thing) bool { return t.typ != "" && t.typ != "int" }

// wrappers are all ways.
var wrappers = []wrapper{
	// Types.
	{decl: "type A# = TYPE\n\nfunc GetA#() (r A#) { return r }", next: get("A", "SEL", false), ok: isMore, isOwn: true},
	{decl: "type D# TYPE\n\nfunc GetD#() (r D#) { return r }", next: get("D", "SEL", true),
		ok: func(t thing) bool { return isMore(t) && !t.own }},
	{decl: "type E# struct{ TYPE }\n\nfunc GetE#() (r E#) { return r }", next: get("E", "SEL", false),
		ok: func(t thing) bool {
			return strings.HasPrefix(t.sel, ".") && hasType(t) && !strings.Contains(t.typ, "[")
		}},
	{decl: "type P# struct{ *TYPE }\n\nfunc GetP#() (r P#) { return r }", next: get("P", "SEL", false),
		ok: func(t thing) bool { return t.typ == "%s.T" }},
	{decl: "type W# struct{ In TYPE }\n\nfunc GetW#() (r W#) { return r }", next: get("W", ".InSEL", false), ok: isMore},

	// Functions and variables.
	{decl: "func Fn#() TYPE { return VALUE }", next: thing{fn: "%s.Fn#", val: "%s.Fn#()", sel: "SEL"}, ok: hasType},
	{decl: "var V# = VALUE", next: thing{val: "%s.V#", sel: "SEL"}},
	{decl: "var FV# = FUNC", next: thing{fn: "%s.FV#", val: "%s.FV#()", sel: "SEL"},
		ok: func(t thing) bool { return t.fn != "" }},

	// The number alone.
	{decl: "func Num#() int { return int(NUMBER) }", next: thing{typ: "int", fn: "%s.Num#", val: "%s.Num#()"}},
	{decl: "var N# int\n\nfunc set#() { N# = int(NUMBER) }", next: thing{typ: "int", val: "%s.N#"}},
	{decl: "type S# struct{ Status int }\n\nfunc GetS#() S# { return S#{Status: int(NUMBER)} }",
		next: get("S", ".Status", false)},

	// Composite types and generics.
	{decl: "func L#() []TYPE { return nil }", next: thing{val: "%s.L#()[0]", sel: "SEL"}, ok: isMore},
	{decl: "var M# map[string]TYPE", next: thing{val: `%s.M#[""]`, sel: "SEL"}, ok: isMore},
	{decl: "var C# chan TYPE", next: thing{val: "(<-%s.C#)", sel: "SEL"}, ok: isMore},
	{decl: "type G#[X any] struct{ Val X }\n\nfunc (g G#[X]) Get() X { return g.Val }\n\n" +
		"func GetG#() (r G#[TYPE]) { return r }",
		next: thing{fn: "%s.GetG#", val: "%s.GetG#()", sel: "EITHERSEL"}, ok: isMore},

	// Interfaces and methods.
	{decl: "type I# interface{ Val() int }\n\ntype impl# struct{}\n\nfunc (impl#) Val() int { return int(NUMBER) }\n\n" +
		"func GetI#() I# { return impl#{} }",
		next: thing{fn: "%s.GetI#", val: "%s.GetI#()", sel: ".Val()"}},
	{decl: "type J# interface{ TYPE }\n\nfunc GetJ#() (r J#) { return r }", next: get("J", "SEL", false),
		ok: func(t thing) bool { return strings.HasPrefix(t.typ, "%s.I") || strings.HasPrefix(t.typ, "%s.J") }},
	{decl: "type H# struct{}\n\nfunc (H#) Do() (r TYPE) { return VALUE }\n\nfunc GetH#() (r H#) { return r }",
		next: get("H", ".Do()SEL", true), ok: hasType},
	{decl: "var U# = struct{ In struct{ Status int } }{struct{ Status int }{int(NUMBER)}}",
		next: thing{val: "%s.U#", sel: ".In.Status"}},
}

// wrap has s, as r chooses, hand on some of the things of the package pkg, which it imports, and use some. It returns
// what s exports. The level is the place of s in its chain, for names that no other has.
func wrap(r *rand.Rand, s *source, things []thing, pkg string, level int) []thing {
	var list []thing
	for n := range 2 + r.IntN(3) {
		t := pick(r, things...)
		w := pick(r, wrappers...)
		if w.ok != nil && !w.ok(t) {
			continue
		}
		decl, next := w.of(t, pkg, 10*level+n)
		s.decls = append(s.decls, decl)
		list = append(list, next)
	}
	for n := range r.IntN(3) {
		t := pick(r, things...)
		s.declare(pick(r, uses...), n, in(t.number(), pkg))
	}
	if len(list) == 0 { // none of them can be handed on as was chosen
		t := pick(r, things...)
		s.declare("var Only = %s", in(t.val, pkg))
		list = append(list, thing{val: "%s.Only", sel: t.sel})
	}
	s.declare("func is(n int) bool { return n == 899*1000+2 }")
	return list
}
