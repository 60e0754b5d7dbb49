package grid

import (
	"cmp"
	"slices"
	"strings"
)

// A form is a way to compare a code. In its body stand LITERAL for the number, PARAM where a parameter may be added,
// LOCAL where a statement may.
type form struct {
	name     string
	typ      string // of Error.Code; "" is int
	body     string
	extra    string   // declarations of the other file
	imports  []string // that the body needs
	magic    int      // magic numbers in the body
	loose    bool     // what is compared has nothing to do with Error.Code
	nameless bool     // what is compared is no plain number with a name
	byName   bool     // no directive reaches what is compared: an element of a list is none of its own
}

// forms returns all forms, their types filled in.
func forms() []form {
	forms := slices.Concat(conditions, statementForms, declarationForms, typeForms)
	for i, f := range forms {
		forms[i].typ = cmp.Or(f.typ, "int")
	}
	for _, t := range []string{"int32", "int64", "uint", "uint32", "uint64", "uintptr", "float32", "float64"} {
		forms = append(forms, form{name: t, typ: t, magic: 1, body: condition("e.Code == LITERAL")})
	}
	return forms
}

// condition returns a function that returns the condition x.
func condition(x string) string { return statements("\treturn " + x) }

// statements returns a function with the statements in body, which may begin on a new line.
func statements(body string) string {
	return "func is(e *Error, PARAM) bool {\nLOCAL\n" + strings.TrimPrefix(body, "\n") + "\n}\n"
}

// declarations returns the declarations in text, which may begin on a new line.
func declarations(text string) string { return strings.TrimPrefix(text, "\n") + "\n" }

// conditions are forms in which a function returns a condition.
var conditions = []form{
	{name: "eq", magic: 1, body: condition(`e.Code == LITERAL`)},
	{name: "ne", magic: 1, body: condition(`e.Code != LITERAL`)},
	{name: "reversed", magic: 1, body: condition(`LITERAL == e.Code`)},
	{name: "reversedne", magic: 1, body: condition(`LITERAL != e.Code`)},
	{name: "paren", magic: 1, body: condition(`(e.Code) == (LITERAL)`)},
	{name: "parens", magic: 1, body: condition(`((e).Code == ((LITERAL)))`)},
	{name: "not", magic: 1, body: condition(`!(e.Code == LITERAL)`)},
	{name: "and", magic: 1, body: condition(`e.Code == LITERAL && e.Text != ""`)},
	{name: "convertedsubject", magic: 1, body: condition(`int64(e.Code) == LITERAL`)},
	{name: "convertedtwice", magic: 1, body: condition(`int64(uint32(e.Code)) == LITERAL`)},
	{name: "convertedliteral", magic: 1, body: condition(`e.Code == int(LITERAL)`)},
	{name: "getter", magic: 1, body: condition(`e.GetCode() == LITERAL`)},
	{name: "deref", magic: 1, body: condition(`(*e).Code == LITERAL`)},
	{name: "pointer", magic: 1, body: condition(`*(&e.Code) == LITERAL`)},
	{name: "orchain", magic: 3, body: condition(`e.Code == LITERAL || e.Code == 898001 || e.Code == 899011`)},
	{name: "range", magic: 2, body: condition(`e.Code != LITERAL && 899002 != e.Code && e.Code >= 899000`)},
}

// declarationForms are forms with declarations of their own.
var declarationForms = []form{
	{name: "packagemap", magic: 1, body: declarations(`
var texts = map[int]string{LITERAL: ""}

func text(e *Error) string { return texts[e.Code] }`)},
	{name: "packagelist", magic: 2, loose: true, body: declarations(`var retryable = []int{LITERAL, 899030}`)},
	{name: "packagevar", magic: 1, body: declarations(`var is = func(e *Error) bool { return e.Code == LITERAL }`)},
	{name: "method", magic: 1, body: declarations(`
func (e *Error) is(PARAM) bool {
LOCAL
	return e.Code == LITERAL
}`)},
	{name: "generic", magic: 1, loose: true, body: declarations(`
func is[T ~int | ~int32](code T, PARAM) bool {
LOCAL
	return code == LITERAL
}`)},
	{name: "genericfield", magic: 1, loose: true, body: declarations(`
type answer[T any] struct {
	Code int
	Data T
}

func is(a answer[string], PARAM) bool {
LOCAL
	return a.Code == LITERAL
}`)},
	{name: "parameter", magic: 1, loose: true, body: declarations(`
func is(code int, PARAM) bool {
LOCAL
	return code == LITERAL
}`)},
	{name: "result", magic: 1, extra: "\nfunc codeOf(e *Error) (code int) { code = e.Code; return }\n",
		body: condition(`codeOf(e) == LITERAL`)},
	{name: "tworesults", magic: 1,
		extra: "\nfunc codeOf(e *Error) (int, bool) { return e.Code, true }\n", body: statements(`
	code, ok := codeOf(e)
	return ok && code == LITERAL`)},
}

// typeForms are forms in which Error.Code is no int, or the number stands in an interface: there the literal decides
// the type, whatever it is asked with.
var typeForms = []form{
	{name: "namedtype", typ: "ErrCode", magic: 1, nameless: true, extra: "\ntype ErrCode int\n",
		body: condition(`e.Code == LITERAL`)},
	{name: "namedconverted", typ: "ErrCode", magic: 1, nameless: true, extra: "\ntype ErrCode int32\n",
		body: condition(`e.Code == ErrCode(LITERAL)`)},
	{name: "alias", typ: "ErrCode", magic: 1, extra: "\ntype ErrCode = int\n", body: condition(`e.Code == LITERAL`)},
	{name: "pointerfield", typ: "*int", magic: 1, nameless: true, body: condition(`*e.Code == LITERAL`)},
	{name: "slicefield", typ: "[]int", magic: 1, nameless: true, body: condition(`e.Code[0] == LITERAL`)},
	{name: "any", typ: "any", magic: 1, nameless: true, body: condition(`e.Code == LITERAL`)},
	{name: "anyswitch", typ: "any", magic: 1, nameless: true, body: statements(`
	switch e.Code {
	case LITERAL:
		return true
	}
	return false`)},
	{name: "anyconverted", typ: "any", magic: 1, nameless: true, body: condition(`e.Code == float64(LITERAL)`)},
	{name: "json", typ: "map[string]any", magic: 2, loose: true,
		body: condition(`e.Code["code"].(float64) == LITERAL || e.Code["code"] == float64(899002)`)},
	{name: "string", typ: "string", magic: 1, nameless: true, body: condition(`e.Code == LITERAL`)},
	{name: "stringcase", typ: "string", magic: 2, nameless: true, body: statements(`
	switch e.Code {
	case LITERAL, "899002":
		return true
	}
	return false`)},
	{name: "stringmap", typ: "string", magic: 1, nameless: true,
		body: condition(`map[string]bool{LITERAL: true}[e.Code]`)},
	{name: "anyset", typ: "any", magic: 2, loose: true, nameless: true,
		body: condition(`map[any]bool{LITERAL: true, 899002: false}[e.Code]`)},
	{name: "anylist", typ: "any", magic: 1, loose: true, nameless: true, body: statements(`
	for _, c := range []any{LITERAL} {
		if c == e.Code {
			return true
		}
	}
	return false`)},
	{name: "anysetofint", magic: 1, loose: true, body: condition(`map[any]bool{LITERAL: true}[e.Code]`)},
	{name: "anytagless", typ: "any", magic: 1, nameless: true, body: statements(`
	switch {
	case e.Code == LITERAL:
		return true
	}
	return false`)},
	{name: "stringer", typ: "interface{ Known() bool }", magic: 1, loose: true, nameless: true, body: declarations(`
type own int

func (own) Known() bool { return true }

func is(e *Error, PARAM) bool {
LOCAL
	return e.Code == own(LITERAL)
}`)},
	{name: "namedset", typ: "ErrCode", magic: 1, loose: true, nameless: true, extra: "\ntype ErrCode int32\n",
		body: condition(`map[ErrCode]bool{LITERAL: true}[e.Code]`)},
}
