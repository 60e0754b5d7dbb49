package silence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"
	"unicode"
)

// words splits a name as Go and JSON write it into its words, in lower case: GetErrCode, err_code, error.code.
func words(name string) []string {
	var list []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			list = append(list, strings.ToLower(string(word)))
			word = nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush()
			continue
		case !unicode.IsUpper(r):
		case len(word) > 0 && !unicode.IsUpper(word[len(word)-1]), i+1 < len(runes) && unicode.IsLower(runes[i+1]):
			flush()
		}
		word = append(word, r)
	}
	flush()
	return list
}

func hasWord(name string, list ...string) bool {
	for _, w := range words(name) {
		if slices.Contains(list, w) {
			return true
		}
	}
	return false
}

// saysError reports whether a name says error: resp.Error, je of type *JMError, failure.
func saysError(name string) bool {
	return hasWord(name, "err", "errs", "error", "errors", "jmerror", "failure", "fault", "fail", "exception")
}

// saysFailure reports whether a name says that it is a code, or leads to one: CodeOf, ErrCode, parseError,
// "error.code".
func saysFailure(name string) bool {
	return saysError(name) || hasWord(name, "code", "codes", "errno", "errcode", "errorcode", "retcode")
}

// saysMessage reports whether a part of an answer tells of the failure: its message, its error, its code. The last word
// counts: MsgID is an identity.
func saysMessage(name string) bool {
	list := words(name)
	if len(list) == 0 {
		return false
	}
	last := list[len(list)-1]
	return saysFailure(last) ||
		hasWord(last, "message", "msg", "errmsg", "reason", "description", "desc", "detail", "details", "text",
			"string") ||
		hasWord(last, "success", "ok", "valid")
}

// isReader reports whether a method of a value, or a function, gives back what it is given in another form: Int,
// Float64, Load, Atoi, toInt.
func isReader(name string) bool {
	w := words(name)
	if len(w) == 0 {
		return false
	}
	switch strings.TrimRight(w[0], "0123456789") {
	case "int", "uint", "float", "number", "string", "load", "value", "unwrap", "cause", "category",
		"to", "must", "as", "atoi", "itoa", "parse", "format", "deref":
		return true
	}
	return false
}

// negates reports whether a name says the contrary of what it asks: isNot, notIn, except.
func negates(name string) bool {
	return hasWord(name, "not", "isnt", "no", "none", "except", "without", "unless", "other", "differs", "unequal")
}

// lastName returns the last identifier of an expression: Error in resp.Error, "" where there is none.
func lastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.StarExpr:
		return lastName(e.X)
	case *ast.TypeAssertExpr:
		return lastName(e.X)
	case *ast.IndexExpr:
		if lit, ok := ast.Unparen(e.Index).(*ast.BasicLit); ok {
			return lit.Value
		}
		return lastName(e.X)
	case *ast.CallExpr:
		return lastName(e.Fun)
	}
	return ""
}

// typeName returns the name of a type, through pointers: "" where it has none.
func typeName(t types.Type) string {
	if t == nil {
		return ""
	}
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// isErrorType reports whether values of a type, or pointers to them, are errors.
func isErrorType(t types.Type) bool {
	if t == nil {
		return false
	}
	if types.Implements(t, errorInterface()) {
		return true
	}
	_, isPointer := types.Unalias(t).Underlying().(*types.Pointer)
	return !isPointer && !types.IsInterface(t) && types.Implements(types.NewPointer(t), errorInterface())
}

func errorInterface() *types.Interface {
	return types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context" && n.Obj().Name() == "Context"
}

// constantText returns the text of a constant string.
func (p *Package) constantText(e ast.Expr) (string, bool) {
	v := p.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}
