package silence

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// hasWord reports whether name has a word that is in list.
func hasWord(name string, list ...string) bool {
	return slices.ContainsFunc(lexicon.Words(name), func(w string) bool { return slices.Contains(list, w) })
}

// saysError reports whether name says error: resp.Error, je of type *JMError, failure.
func saysError(name string) bool {
	return hasWord(name, "err", "errs", "error", "errors", "jmerror", "failure", "fault", "fail", "exception")
}

// saysFailure reports whether name says that it is a code, or what a code is read from: CodeOf, ErrCode, parseError,
// "error.code".
func saysFailure(name string) bool {
	return saysError(name) || hasWord(name, "code", "codes", "errno", "errcode", "errorcode", "retcode")
}

// saysMessage reports whether name, a part of an answer, tells of the failure: its message, its error, its code. The
// last word counts: MsgID is an identity.
func saysMessage(name string) bool {
	words := lexicon.Words(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return saysFailure(last) || hasWord(last, "message", "msg", "errmsg", "reason", "description", "desc", "detail",
		"details", "text", "string", "success", "ok", "valid")
}

// saysReader reports whether name, of a function or a method, says that it gives back what it is given in another form:
// Int, Float64, Load, Atoi, toInt.
func saysReader(name string) bool {
	words := lexicon.Words(name)
	if len(words) == 0 {
		return false
	}
	switch strings.TrimRight(words[0], "0123456789") {
	case "int", "uint", "float", "number", "string", "load", "value", "unwrap", "cause", "category",
		"to", "must", "as", "atoi", "itoa", "parse", "format", "deref":
		return true
	}
	return false
}

// saysText reports whether name, of a function, says that it makes a text of an answer: Sprint, errorText.
func saysText(name string) bool { return saysMessage(name) || strings.HasPrefix(name, "Sprint") }

// saysNot reports whether name, of a function, says the contrary of what it asks: isNot, notIn, except.
func saysNot(name string) bool {
	return hasWord(name, "not", "isnt", "no", "none", "except", "without", "unless", "other", "differs", "unequal")
}

// saysFatal reports whether name is that of a logger's or a test's function that does not come back: Fatal, Fatalf,
// FatalContext, Panicln.
func saysFatal(name string) bool {
	for _, word := range [...]string{"Fatal", "Panic"} {
		rest, ok := strings.CutPrefix(name, word)
		if ok && (slices.Contains([]string{"", "f", "ln", "w"}, rest) || strings.HasPrefix(rest, "Context") ||
			strings.HasPrefix(rest, "Ctx") || strings.HasPrefix(rest, "Depth")) {
			return true
		}
	}
	return name == "FailNow"
}

// lastName returns the last identifier of e: Error in resp.Error, "" where there is none. Of an element with a literal
// as its key it is that: "code" in answer["code"], with the quotes.
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
