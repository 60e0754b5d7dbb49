package directive_test

import (
	"go/parser"
	"go/token"
	"testing"

	"github.com/jmvet/jmvet/internal/core/directive"
)

// kinds is the end of the message for a word that is no directive.
const kinds = "there are code, exhaustive and ignore"

// comments are texts of comments, and what Parse makes of them.
var comments = []struct {
	text    string
	ok      bool
	kind    directive.Kind
	reason  string
	message string
}{
	{"//jmvet:code", true, directive.Code, "", ""},
	{"//jmvet:code ", true, directive.Code, "", ""},
	{"//jmvet:code\r", true, directive.Code, "", ""},
	{"//jmvet:code // as the server has it", true, directive.Code, "", ""},
	{"//jmvet:exhaustive", true, directive.Exhaustive, "", ""},
	{"//jmvet:exhaustive\t// all of them", true, directive.Exhaustive, "", ""},
	{"//jmvet:ignore a customer's number", true, directive.Ignore, "a customer's number", ""},
	{"//jmvet:ignore\t x ", true, directive.Ignore, "x", ""},

	{"//jmvet:ignore", true, directive.Ignore, "", "//jmvet:ignore needs a reason: //jmvet:ignore REASON"},
	{"//jmvet:ignore  ", true, directive.Ignore, "", "//jmvet:ignore needs a reason: //jmvet:ignore REASON"},
	{"//jmvet:code number", true, directive.Code, "number", `//jmvet:code takes no argument: found "number"`},
	{"//jmvet:exhaustive all / of them", true, directive.Exhaustive, "all / of them",
		`//jmvet:exhaustive takes no argument: found "all / of them"`},
	{"//jmvet:", true, "", "", "unknown directive //jmvet:: " + kinds},
	{"//jmvet: code", true, "", "code", "unknown directive //jmvet:: " + kinds},
	{"//jmvet:Code", true, "Code", "", "unknown directive //jmvet:Code: " + kinds + "; did you mean //jmvet:code?"},
	{"//jmvet:codes", true, "codes", "", "unknown directive //jmvet:codes: " + kinds + "; did you mean //jmvet:code?"},
	{"//jmvet:exaustive", true, "exaustive", "",
		"unknown directive //jmvet:exaustive: " + kinds + "; did you mean //jmvet:exhaustive?"},
	{"//jmvet:ingore why", true, "ingore", "why",
		"unknown directive //jmvet:ingore: " + kinds + "; did you mean //jmvet:ignore?"},
	{"//jmvet:nolint", true, "nolint", "", "unknown directive //jmvet:nolint: " + kinds},
	{"//jmvet:code//x", true, "code//x", "", "unknown directive //jmvet:code//x: " + kinds},

	// Go takes these for plain comments, and whoever wrote them does not.
	{"// jmvet:code", true, "", "", "not a directive: write //jmvet:code without a space behind //"},
	{"//\tjmvet:exhaustive", true, "", "", "not a directive: write //jmvet:exhaustive without a space behind //"},
	{"// jmvet:ignore a reason", true, "", "", "not a directive: write //jmvet:ignore without a space behind //"},
	{"// jmvet:ignore", true, "", "", "not a directive: write //jmvet:ignore without a space behind //"},

	// These are plain comments.
	{"//", false, "", "", ""},
	{"// code", false, "", "", ""},
	{"// see jmvet:code", false, "", "", ""},
	{"// jmvet:code is for fields", false, "", "", ""},
	{"// jmvet:nolint", false, "", "", ""},
	{"/*jmvet:code*/", false, "", "", ""},
	{"/* jmvet:ignore x */", false, "", "", ""},
	{"//jmvet", false, "", "", ""},
	{"//jmvets:code", false, "", "", ""},
	{"//nolint:jmvet", false, "", "", ""},
	{"//go:generate jmvet:code", false, "", "", ""},
}

func TestParse(t *testing.T) {
	for _, test := range comments {
		t.Run(test.text, func(t *testing.T) {
			d, message, ok := directive.Parse(test.text)
			if ok != test.ok || message.String() != test.message {
				t.Errorf("%t, %q; want %t, %q", ok, message, test.ok, test.message)
			}
			if d.Kind != test.kind || d.Reason != test.reason {
				t.Errorf("%q because of %q; want %q because of %q", d.Kind, d.Reason, test.kind, test.reason)
			}
		})
	}
}

func TestOf(t *testing.T) {
	const source = `package p

//jmvet:code
type a int

// A comment,
//jmvet:exhaustive
// and another.
func f() {
	f() //jmvet:ignore why
	f() //jmvet:ignor why
	/* //jmvet:code */
	f() // jmvet:code
	_ = "//jmvet:code"
	f() // as it is //jmvet:exhaustive
	f() // see //jmvet:code for more, and //jmvet:ignore too
	f() /* a //jmvet:code */
}
//jmvet:code // at the end`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	list, wrong := directive.Of(file)
	text := func(pos, end token.Pos) string { return source[fset.Position(pos).Offset:fset.Position(end).Offset] }
	type found struct {
		line int
		text string
	}
	var got, bad []found
	for _, d := range list {
		got = append(got, found{fset.Position(d.Pos).Line, text(d.Pos, d.End)})
	}
	for _, e := range wrong {
		bad = append(bad, found{fset.Position(e.Pos).Line, text(e.Pos, e.End)})
		if e.Message == "" {
			t.Errorf("line %d: no message", fset.Position(e.Pos).Line)
		}
	}
	compare(t, "directives", got, []found{{3, "//jmvet:code"}, {7, "//jmvet:exhaustive"}, {10, "//jmvet:ignore why"},
		{19, "//jmvet:code // at the end"}})
	compare(t, "wrong ones", bad, []found{{11, "//jmvet:ignor why"}, {13, "// jmvet:code"}, {15, "//jmvet:exhaustive"}})
	var buried []found
	for _, e := range directive.IgnoresInComments(file) {
		buried = append(buried, found{fset.Position(e.Pos).Line, text(e.Pos, e.End)})
	}
	compare(t, "ignores behind other words", buried, []found{{16, "//jmvet:ignore"}})
}

func compare[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: %v, want %v", what, got[i], want[i])
		}
	}
}
