package analyzer

import (
	"bytes"
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// caseNames returns the names of the constants for the missing codes; nil where the package of -constants lacks one.
func (k *checker) caseNames(missing []codes.Code) []string {
	var names []string
	for _, c := range missing {
		name := c.String()
		if k.config.evidence.Constants != "" {
			own := k.evidence.ConstantsPackage
			if own == nil {
				return nil
			}
			var ok bool
			if name, ok = own.Constant(int64(c)); !ok || !own.Everywhere(name) {
				return nil
			}
		}
		names = append(names, name)
	}
	return names
}

// wantMissingCases asks for a fix of the latest report, on the switch s, that adds one clause with cases for the
// constants called names:
//
//	switch code {              switch code {
//	case codes.LogoutA:        case codes.LogoutA:
//		f()               =>       f()
//	}                          case codes.LoginA,
//	                               codes.LoginB:
//	                               // TODO: handle these codes
//	                           }
//
// The clause is empty, so the program does what it did. Before a default it falls through to it.
func (k *checker) wantMissingCases(s *evidence.Switch, names []string) {
	if len(names) == 0 || s.Tagless && !isPure(s.Subject) {
		return
	}
	at := s.Stmt.Body.Rbrace
	if s.Default != nil {
		at = s.Default.Case
	}
	// Each constant must fit there: one that does not fit leaves no fix.
	slot := k.caseSlot(s, at)
	forms := make([]form, len(names))
	for i, name := range names {
		var ok bool
		if forms[i], ok = k.fit(name, slot); !ok {
			return
		}
	}
	k.wantFix(s.File, at, func(f *fixer) analysis.SuggestedFix {
		var edits []edit.Edit
		cases := make([]string, len(names))
		for i, form := range forms {
			ref, more := f.reference(form, at)
			if s.Tagless {
				ref = source(s.File, s.Subject) + " == " + ref
			}
			cases[i], edits = ref, more // the imports are the same for all
		}
		return f.suggest(lang.AddMissingCases.In(k.config.lang, len(names)), edits, f.clause(s, at, cases))
	})
}

// wantDefault asks for a fix of the latest report, on the switch s, that adds a default. It is empty, so the program
// does what it did.
func (k *checker) wantDefault(s *evidence.Switch) {
	at := s.Stmt.Body.Rbrace
	k.wantFix(s.File, at, func(f *fixer) analysis.SuggestedFix {
		return f.suggest(lang.AddDefault.In(k.config.lang), nil, f.clause(s, at, nil))
	})
}

// clause returns the edit that puts a clause with the cases into s before at, its default or the closing brace. Without
// cases the clause is a default itself.
func (f *fixer) clause(s *evidence.Switch, at token.Pos, cases []string) edit.Edit {
	newline := "\n"
	if bytes.Contains(s.File.Content, []byte("\r\n")) {
		newline = "\r\n"
	}
	place := placeOf(s, at)
	indent, before := place.indent, ""
	if place.followsCode {
		before = newline
	}
	head := "case " + strings.Join(cases, ","+newline+indent+"\t")
	if len(cases) == 0 {
		head = "default"
	}
	text := before + indent + head + ":" + newline + indent + "\t// TODO: handle these codes" + newline
	if s.Default != nil {
		text += indent + "\tfallthrough" + newline
	}
	if place.followsComment {
		text = strings.TrimPrefix(text, indent) + indent
	}
	return edit.Insert(f.file.Offset(place.pos), text)
}

// isPure reports whether e may be evaluated once more: it calls nothing and receives nothing.
func isPure(e ast.Expr) bool {
	pure := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			pure = false
		case *ast.UnaryExpr:
			pure = pure && n.Op != token.ARROW
		}
		return pure
	})
	return pure
}

// source returns e as the text of file has it.
func source(file *evidence.File, e ast.Expr) string {
	return string(file.Content[file.Token.Offset(e.Pos()):file.Token.Offset(e.End())])
}
