package grid

import (
	"cmp"
	"slices"
	"strings"
)

// A Form is a way to compare a code. In its Body stand LITERAL for the number, PARAM where a parameter may be added,
// LOCAL where a statement may.
type Form struct {
	Name     string
	Type     string // of Error.Code; "" is int
	Body     string
	Extra    string   // declarations of the other file
	Imports  []string // that the body needs
	Magic    int      // magic numbers in the body
	Loose    bool     // what is compared has nothing to do with Error.Code
	Nameless bool     // what is compared is no plain number with a name
	ByName   bool     // no directive reaches what is compared: an element of a list is none of its own
}

// Forms returns all forms, their types filled in.
func Forms() []Form {
	forms := slices.Concat(conditions, statementForms, declarationForms, typeForms)
	for i, f := range forms {
		forms[i].Type = cmp.Or(f.Type, "int")
	}
	for _, t := range []string{"int32", "int64", "uint", "uint32", "uint64", "uintptr", "float32", "float64"} {
		forms = append(forms, Form{Name: t, Type: t, Magic: 1, Body: condition("e.Code == LITERAL")})
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
var conditions = []Form{
	{Name: "eq", Magic: 1, Body: condition(`e.Code == LITERAL`)},
	{Name: "ne", Magic: 1, Body: condition(`e.Code != LITERAL`)},
	{Name: "reversed", Magic: 1, Body: condition(`LITERAL == e.Code`)},
	{Name: "reversedne", Magic: 1, Body: condition(`LITERAL != e.Code`)},
	{Name: "paren", Magic: 1, Body: condition(`(e.Code) == (LITERAL)`)},
	{Name: "parens", Magic: 1, Body: condition(`((e).Code == ((LITERAL)))`)},
	{Name: "not", Magic: 1, Body: condition(`!(e.Code == LITERAL)`)},
	{Name: "and", Magic: 1, Body: condition(`e.Code == LITERAL && e.Text != ""`)},
	{Name: "convertedsubject", Magic: 1, Body: condition(`int64(e.Code) == LITERAL`)},
	{Name: "convertedtwice", Magic: 1, Body: condition(`int64(uint32(e.Code)) == LITERAL`)},
	{Name: "convertedliteral", Magic: 1, Body: condition(`e.Code == int(LITERAL)`)},
	{Name: "getter", Magic: 1, Body: condition(`e.GetCode() == LITERAL`)},
	{Name: "deref", Magic: 1, Body: condition(`(*e).Code == LITERAL`)},
	{Name: "pointer", Magic: 1, Body: condition(`*(&e.Code) == LITERAL`)},
	{Name: "orchain", Magic: 3, Body: condition(`e.Code == LITERAL || e.Code == 898001 || e.Code == 899011`)},
	{Name: "range", Magic: 2, Body: condition(`e.Code != LITERAL && 899002 != e.Code && e.Code >= 899000`)},
}

// declarationForms are forms with declarations of their own.
var declarationForms = []Form{
	{Name: "packagemap", Magic: 1, Body: declarations(`
var texts = map[int]string{LITERAL: ""}

func text(e *Error) string { return texts[e.Code] }`)},
	{Name: "packagelist", Magic: 2, Loose: true, Body: declarations(`var retryable = []int{LITERAL, 899030}`)},
	{Name: "packagevar", Magic: 1, Body: declarations(`var is = func(e *Error) bool { return e.Code == LITERAL }`)},
	{Name: "method", Magic: 1, Body: declarations(`
func (e *Error) is(PARAM) bool {
LOCAL
	return e.Code == LITERAL
}`)},
	{Name: "generic", Magic: 1, Loose: true, Body: declarations(`
func is[T ~int | ~int32](code T, PARAM) bool {
LOCAL
	return code == LITERAL
}`)},
	{Name: "genericfield", Magic: 1, Loose: true, Body: declarations(`
type answer[T any] struct {
	Code int
	Data T
}

func is(a answer[string], PARAM) bool {
LOCAL
	return a.Code == LITERAL
}`)},
	{Name: "parameter", Magic: 1, Loose: true, Body: declarations(`
func is(code int, PARAM) bool {
LOCAL
	return code == LITERAL
}`)},
	{Name: "result", Magic: 1, Extra: "\nfunc codeOf(e *Error) (code int) { code = e.Code; return }\n",
		Body: condition(`codeOf(e) == LITERAL`)},
	{Name: "tworesults", Magic: 1,
		Extra: "\nfunc codeOf(e *Error) (int, bool) { return e.Code, true }\n", Body: statements(`
	code, ok := codeOf(e)
	return ok && code == LITERAL`)},
}

// typeForms are forms in which Error.Code is no int, or the number stands in an interface: there the literal decides
// the type, whatever it is asked with.
var typeForms = []Form{
	{Name: "namedtype", Type: "ErrCode", Magic: 1, Nameless: true, Extra: "\ntype ErrCode int\n",
		Body: condition(`e.Code == LITERAL`)},
	{Name: "namedconverted", Type: "ErrCode", Magic: 1, Nameless: true, Extra: "\ntype ErrCode int32\n",
		Body: condition(`e.Code == ErrCode(LITERAL)`)},
	{Name: "alias", Type: "ErrCode", Magic: 1, Extra: "\ntype ErrCode = int\n", Body: condition(`e.Code == LITERAL`)},
	{Name: "pointerfield", Type: "*int", Magic: 1, Nameless: true, Body: condition(`*e.Code == LITERAL`)},
	{Name: "slicefield", Type: "[]int", Magic: 1, Nameless: true, Body: condition(`e.Code[0] == LITERAL`)},
	{Name: "any", Type: "any", Magic: 1, Nameless: true, Body: condition(`e.Code == LITERAL`)},
	{Name: "anyswitch", Type: "any", Magic: 1, Nameless: true, Body: statements(`
	switch e.Code {
	case LITERAL:
		return true
	}
	return false`)},
	{Name: "anyconverted", Type: "any", Magic: 1, Nameless: true, Body: condition(`e.Code == float64(LITERAL)`)},
	{Name: "json", Type: "map[string]any", Magic: 2, Loose: true,
		Body: condition(`e.Code["code"].(float64) == LITERAL || e.Code["code"] == float64(899002)`)},
	{Name: "string", Type: "string", Magic: 1, Nameless: true, Body: condition(`e.Code == LITERAL`)},
	{Name: "stringcase", Type: "string", Magic: 2, Nameless: true, Body: statements(`
	switch e.Code {
	case LITERAL, "899002":
		return true
	}
	return false`)},
	{Name: "stringmap", Type: "string", Magic: 1, Nameless: true,
		Body: condition(`map[string]bool{LITERAL: true}[e.Code]`)},
	{Name: "anyset", Type: "any", Magic: 2, Loose: true, Nameless: true,
		Body: condition(`map[any]bool{LITERAL: true, 899002: false}[e.Code]`)},
	{Name: "anylist", Type: "any", Magic: 1, Loose: true, Nameless: true, Body: statements(`
	for _, c := range []any{LITERAL} {
		if c == e.Code {
			return true
		}
	}
	return false`)},
	{Name: "anysetofint", Magic: 1, Loose: true, Body: condition(`map[any]bool{LITERAL: true}[e.Code]`)},
	{Name: "anytagless", Type: "any", Magic: 1, Nameless: true, Body: statements(`
	switch {
	case e.Code == LITERAL:
		return true
	}
	return false`)},
	{Name: "stringer", Type: "interface{ Known() bool }", Magic: 1, Loose: true, Nameless: true, Body: declarations(`
type own int

func (own) Known() bool { return true }

func is(e *Error, PARAM) bool {
LOCAL
	return e.Code == own(LITERAL)
}`)},
	{Name: "namedset", Type: "ErrCode", Magic: 1, Loose: true, Nameless: true, Extra: "\ntype ErrCode int32\n",
		Body: condition(`map[ErrCode]bool{LITERAL: true}[e.Code]`)},
}
