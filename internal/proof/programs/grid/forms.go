package grid

// A Form is a way to compare a code. In its Body stand LITERAL for the number, PARAM where a parameter may be added,
// LOCAL where a statement may.
type Form struct {
	Name      string
	Type      string // of Error.Code
	Body      string
	Extra     string   // declarations of the other file
	Imports   []string // that the body needs
	Magic     int      // magic numbers in the body
	Interface bool     // the number is compared with an interface, or put into one
	Loose     bool     // what is compared has nothing to do with Error.Code
	Nameless  bool     // what is compared is no plain number with a name
	ByName    bool     // no directive reaches what is compared: an element of a list is none of its own
}

// Forms returns all forms.
func Forms() []Form {
	forms := []Form{
		expr("eq", "e.Code == LITERAL"),
		expr("ne", "e.Code != LITERAL"),
		expr("reversed", "LITERAL == e.Code"),
		expr("reversedne", "LITERAL != e.Code"),
		expr("paren", "(e.Code) == (LITERAL)"),
		expr("parens", "((e).Code == ((LITERAL)))"),
		expr("not", "!(e.Code == LITERAL)"),
		expr("and", `e.Code == LITERAL && e.Text != ""`),
		expr("convertedsubject", "int64(e.Code) == LITERAL"),
		expr("convertedtwice", "int64(uint32(e.Code)) == LITERAL"),
		expr("convertedliteral", "e.Code == int(LITERAL)"),
		expr("getter", "e.GetCode() == LITERAL"),
		expr("deref", "(*e).Code == LITERAL"),
		expr("pointer", "*(&e.Code) == LITERAL"),
		many("orchain", "e.Code == LITERAL || e.Code == 898001 || e.Code == 899011", 3),
		many("range", "e.Code != LITERAL && 899002 != e.Code && e.Code >= 899000", 2),
		stmt("elseif", 3,
			"if e.Code == LITERAL {\n\t\treturn true\n\t} else if e.Code == 899002 {\n\t\treturn false\n\t} else if 0 != "+
				"e.Code && e.Code != 899003 {\n\t\treturn true\n\t}\n\treturn false"),
		stmt("ifinit", 1, "if c := e.Code; c == LITERAL {\n\t\treturn true\n\t}\n\treturn false"),
		stmt("local", 2, "code := e.Code\n\tif code == LITERAL {\n\t\treturn true\n\t}\n\treturn code == 899002"),
		stmt("declared", 1, "var code int = e.Code\n\treturn code == LITERAL"),
		stmt("for", 1, "for e.Code == LITERAL {\n\t\te.Code = 0\n\t}\n\treturn true"),
		stmt("forinit", 1, "for c := e.Code; c == LITERAL; c = 0 {\n\t\treturn true\n\t}\n\treturn false"),
		stmt("tag", 1, "switch e.Code {\n\tcase LITERAL:\n\t\treturn true\n\t}\n\treturn false"),
		stmt("taginit", 1, "switch c := e.Code; c {\n\tcase LITERAL:\n\t\treturn true\n\t}\n\treturn false"),
		stmt("caselist", 3, "switch e.Code {\n\tcase 0, LITERAL, 898001,\n\t\t899002:\n\t\treturn true\n\t}\n\treturn false"),
		stmt("cases", 2,
			"switch e.Code {\n\tcase LITERAL:\n\t\treturn true\n\tcase 200:\n\t\treturn true\n\tcase 899002:\n\t\treturn "+
				"true\n\tdefault:\n\t\treturn false\n\t}"),
		stmt("tagless", 2,
			"switch {\n\tcase e.Code == LITERAL:\n\t\treturn true\n\tcase e.Text == \"\", e.Code != 899002:\n\t\treturn "+
				"true\n\t}\n\treturn false"),
		stmt("nestedswitch", 2,
			"switch e.Code {\n\tcase LITERAL:\n\t\tswitch e.Code {\n\t\tcase 899002:\n\t\t\treturn true\n\t\t}\n\t}\n\treturn "+
				"false"),
		stmt("closure", 1, "is := func() bool { return e.Code == LITERAL }\n\treturn is()"),
		stmt("closureparam", 1, "is := func(code int) bool { return code == LITERAL }\n\treturn is(e.Code)"),
		stmt("methodvalue", 1, "get := e.GetCode\n\treturn get() == LITERAL"),
		nameless(stmt("chan", 1, "ch := make(chan int, 1)\n\tch <- e.Code\n\treturn <-ch == LITERAL")),
		stmt("defer", 1, "defer func() { _ = e.Code == LITERAL }()\n\treturn true"),
		byName(stmt("rangevar", 1,
			"for _, code := range []int{e.Code} {\n\t\tif code == LITERAL {\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false")),
		stmt("label", 1, "loop:\n\tfor {\n\t\tif e.Code == LITERAL {\n\t\t\tbreak loop\n\t\t}\n\t}\n\treturn true"),
		loose(stmt("anonymous", 1, "var r struct{ Error struct{ Code int } }\n\treturn r.Error.Code == LITERAL")),
		stmt("embedded", 1, "var r struct{ *Error }\n\treturn r.Code == LITERAL"),
		stmt("mapindex", 2,
			"texts := map[int]string{\n\t\tLITERAL: \"\",\n\t}\n\treturn texts[e.Code] != \"\" || e.Code == 899002"),
		stmt("mapliteral", 1, "_, ok := map[int]bool{LITERAL: true}[e.Code]\n\treturn ok"),
		withImports(stmt("contains", 3, "return slices.Contains([]int{LITERAL, 899002, 5, 899003}, e.Code)"), `"slices"`),
		withImports(stmt("containsvar", 1, "list := []int{LITERAL}\n\treturn slices.Contains(list, e.Code)"), `"slices"`),
		withImports(stmt("index", 1, "return slices.Index([]int{LITERAL}, e.Code) >= 0"), `"slices"`),
		stmt("array", 2,
			"for _, code := range [...]int{LITERAL, 899002} {\n\t\tif code == e.Code {\n\t\t\treturn "+
				"true\n\t\t}\n\t}\n\treturn false"),
		{Name: "packagemap", Type: "int", Magic: 1,
			Body: "var texts = map[int]string{LITERAL: \"\"}\n\nfunc text(e *Error) string { return texts[e.Code] }\n"},
		{Name: "packagelist", Loose: true, Type: "int", Magic: 2, Body: "var retryable = []int{LITERAL, 899030}\n"},
		{Name: "packagevar", Type: "int", Magic: 1, Body: "var is = func(e *Error) bool { return e.Code == LITERAL }\n"},
		{Name: "method", Type: "int", Magic: 1,
			Body: "func (e *Error) is(PARAM) bool {\nLOCAL\n\treturn e.Code == LITERAL\n}\n"},
		{Name: "generic", Loose: true, Type: "int", Magic: 1,
			Body: "func is[T ~int | ~int32](code T, PARAM) bool {\nLOCAL\n\treturn code == LITERAL\n}\n"},
		{Name: "genericfield", Loose: true, Type: "int", Magic: 1,
			Body: "type answer[T any] struct {\n\tCode int\n\tData T\n}\n\nfunc is(a answer[string], PARAM) bool " +
				"{\nLOCAL\n\treturn a.Code == LITERAL\n}\n"},
		{Name: "parameter", Loose: true, Type: "int", Magic: 1,
			Body: "func is(code int, PARAM) bool {\nLOCAL\n\treturn code == LITERAL\n}\n"},
		{Name: "result", Type: "int", Magic: 1,
			Body:  "func is(e *Error, PARAM) bool {\nLOCAL\n\treturn codeOf(e) == LITERAL\n}\n",
			Extra: "\nfunc codeOf(e *Error) (code int) { code = e.Code; return }\n"},
		{Name: "tworesults", Type: "int", Magic: 1,
			Body:  "func is(e *Error, PARAM) bool {\nLOCAL\n\tcode, ok := codeOf(e)\n\treturn ok && code == LITERAL\n}\n",
			Extra: "\nfunc codeOf(e *Error) (int, bool) { return e.Code, true }\n"},
		{Name: "namedtype", Nameless: true, Type: "ErrCode", Magic: 1, Body: isExpr("e.Code == LITERAL"),
			Extra: "\ntype ErrCode int\n"},
		{Name: "namedconverted", Nameless: true, Type: "ErrCode", Magic: 1, Body: isExpr("e.Code == ErrCode(LITERAL)"),
			Extra: "\ntype ErrCode int32\n"},
		{Name: "alias", Type: "ErrCode", Magic: 1, Body: isExpr("e.Code == LITERAL"), Extra: "\ntype ErrCode = int\n"},
		{Name: "pointerfield", Nameless: true, Type: "*int", Magic: 1, Body: isExpr("*e.Code == LITERAL")},
		{Name: "slicefield", Nameless: true, Type: "[]int", Magic: 1, Body: isExpr("e.Code[0] == LITERAL")},
		{Name: "any", Nameless: true, Type: "any", Magic: 1, Interface: true, Body: isExpr("e.Code == LITERAL")},
		{Name: "anyswitch", Nameless: true, Type: "any", Magic: 1, Interface: true,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\tswitch e.Code {\n\tcase LITERAL:\n\t\treturn true\n\t}\n\treturn " +
				"false\n}\n"},
		{Name: "anyconverted", Nameless: true, Type: "any", Magic: 1, Body: isExpr("e.Code == float64(LITERAL)")},
		{Name: "json", Loose: true, Type: "map[string]any", Magic: 2,
			Body: isExpr(`e.Code["code"].(float64) == LITERAL || e.Code["code"] == float64(899002)`)},
		{Name: "string", Nameless: true, Type: "string", Magic: 1, Body: isExpr("e.Code == LITERAL")},
		{Name: "stringcase", Nameless: true, Type: "string", Magic: 2,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\tswitch e.Code {\n\tcase LITERAL, \"899002\":\n\t\treturn " +
				"true\n\t}\n\treturn false\n}\n"},
		{Name: "stringmap", Nameless: true, Type: "string", Magic: 1,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\treturn map[string]bool{LITERAL: true}[e.Code]\n}\n"},
	}
	forms = append(forms,
		// In an interface the literal decides the type, whatever it is asked with.
		Form{Name: "anyset", Loose: true, Nameless: true, Type: "any", Magic: 2, Interface: true,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\treturn map[any]bool{LITERAL: true, 899002: false}[e.Code]\n}\n"},
		Form{Name: "anylist", Loose: true, Nameless: true, Type: "any", Magic: 1, Interface: true,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\tfor _, c := range []any{LITERAL} {\n\t\tif c == e.Code " +
				"{\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false\n}\n"},
		Form{Name: "anysetofint", Loose: true, Type: "int", Magic: 1, Interface: true,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\treturn map[any]bool{LITERAL: true}[e.Code]\n}\n"},
		Form{Name: "anytagless", Nameless: true, Type: "any", Magic: 1, Interface: true,
			Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\tswitch {\n\tcase e.Code == LITERAL:\n\t\treturn " +
				"true\n\t}\n\treturn false\n}\n"},
		Form{Name: "stringer", Loose: true, Nameless: true, Type: "interface{ Known() bool }", Magic: 1,
			Body: "type own int\n\nfunc (own) Known() bool { return true }\n\n" + isExpr("e.Code == own(LITERAL)")},
		Form{Name: "namedset", Nameless: true, Loose: true, Type: "ErrCode", Magic: 1,
			Body: isExpr("map[ErrCode]bool{LITERAL: true}[e.Code]"), Extra: "\ntype ErrCode int32\n"},
		// A comment on the line of a case.
		stmt("casecomment", 2,
			"switch e.Code {\n\t/* before */ case LITERAL: // behind\n\t\treturn true\n\t// between\n\tcase /* of */ 899002 "+
				"/* this */ : // more\n\t}\n\treturn false"),
	)
	for _, t := range []string{"int32", "int64", "uint", "uint32", "uint64", "uintptr", "float32", "float64"} {
		forms = append(forms, Form{Name: t, Type: t, Magic: 1, Body: isExpr("e.Code == LITERAL")})
	}
	return forms
}

func isExpr(e string) string {
	return "func is(e *Error, PARAM) bool {\nLOCAL\n\treturn " + e + "\n}\n"
}

func expr(name, e string) Form { return many(name, e, 1) }

func many(name, e string, magic int) Form {
	return Form{Name: name, Type: "int", Magic: magic, Body: isExpr(e)}
}

func stmt(name string, magic int, body string) Form {
	return Form{Name: name, Type: "int", Magic: magic, Body: "func is(e *Error, PARAM) bool {\nLOCAL\n\t" + body + "\n}\n"}
}

func byName(f Form) Form {
	f.ByName = true
	return f
}

func withImports(f Form, paths ...string) Form {
	f.Imports = paths
	return f
}

func loose(f Form) Form {
	f.Loose = true
	return f
}

func nameless(f Form) Form {
	f.Nameless = true
	return f
}
