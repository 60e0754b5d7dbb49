package analyzer

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/imports"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A form is how a constant is written in a place.
type form struct {
	name string
	conv string // the type that it is converted to, as source names it; "" for none
	text bool   // strconv.Itoa of it
}

// wantReplacement asks for a fix of the latest report, on the literal c in file, that puts the constant called name in
// its place. It returns why there can be none, and "" if there can.
func (k *checker) wantReplacement(file *evidence.File, c evidence.Constant, name string) lang.Text {
	e := c.Expr
	form, ok := k.fit(name, k.slotOf(file, c))
	switch {
	case !ok:
		return lang.NoFixType
	case hasComment(file, e):
		return lang.NoFixComment
	}
	return k.wantFix(file, e.Pos(), func(f *fixer) analysis.SuggestedFix {
		text, edits := f.reference(form, e.Pos())
		change := edit.Replace(f.file.Offset(e.Pos()), f.file.Offset(e.End()), text)
		return f.suggest(lang.ReplaceBy.In(k.config.lang, text), edits, change)
	})
}

// fit returns how the constant called name is written in the place s. It reports false where it cannot be written
// there, or not be seen to have the type.
func (k *checker) fit(name string, s slot) (form, bool) {
	f := form{name: name, text: s.text}
	own := k.constantType(name)
	switch {
	case s.typ == nil || s.typ == types.Typ[types.Invalid]:
		return f, false
	case s.text:
		// A string comes from a call: it is a string, and of no other type.
		if own != "untyped int" && own != "untyped rune" && own != "int" {
			f.conv = "int"
		}
		isString := types.Identical(types.Default(s.typ), types.Typ[types.String])
		return f, (isString || s.takesAny) && (f.conv == "" || k.isUniverse(s, "int"))
	case s.takesAny || own == types.TypeString(s.typ, nil):
		return f, true
	case own == "untyped int" && (s.takesUntyped || types.Identical(s.typ, types.Typ[types.Int])):
		return f, true
	}
	var ok bool
	f.conv, ok = k.typeName(s)
	return f, ok
}

// constantType returns the type of the constant called name, as [types.TypeString] has it.
func (k *checker) constantType(name string) string {
	if k.evidence.ConstantsPackage != nil {
		return k.evidence.ConstantsPackage.Type(name)
	}
	return types.Typ[types.UntypedInt].Name()
}

// typeName returns how source names the type of the place s there. It reports false for a type that is not Go's, the
// package's, or of an import of the file.
func (k *checker) typeName(s slot) (string, bool) {
	if t, ok := s.typ.(*types.Basic); ok {
		return t.Name(), t.Info()&types.IsUntyped == 0 && k.isUniverse(s, t.Name())
	}
	named, ok := s.typ.(interface{ Obj() *types.TypeName }) // a defined type, an alias or a type parameter
	if !ok {
		return "", false
	}
	if t, ok := s.typ.(interface{ TypeArgs() *types.TypeList }); ok && t.TypeArgs().Len() > 0 {
		return "", false // the arguments would have to be named, too
	}
	obj := named.Obj()
	if obj.Pkg() == k.pass.Pkg {
		return obj.Name(), k.lookup(s, obj.Name()) == types.Object(obj)
	}
	if obj.Pkg() == nil || !obj.Exported() {
		return "", false
	}
	return imports.Visible(k.pass, s.file.Syntax, obj.Pkg().Path(), obj.Name(), s.at)
}

// isUniverse reports whether name means in the place s what it means in Go.
func (k *checker) isUniverse(s slot, name string) bool {
	obj := k.lookup(s, name)
	return obj != nil && obj.Parent() == types.Universe
}

// lookup returns what name means in the place s; nil for nothing, and where the type checker does not know.
func (k *checker) lookup(s slot, name string) types.Object {
	scope := k.pass.TypesInfo.Scopes[s.file.Syntax]
	if scope == nil {
		return nil
	}
	if scope = scope.Innermost(s.at); scope == nil {
		return nil
	}
	_, obj := scope.LookupParent(name, s.at)
	return obj
}

// hasComment reports whether a comment stands within e, an expression in file: 899*1000 /* REST */ + 1. A fix would
// lose it.
func hasComment(file *evidence.File, e ast.Expr) bool {
	return slices.ContainsFunc(file.Syntax.Comments,
		func(g *ast.CommentGroup) bool { return e.Pos() <= g.Pos() && g.Pos() < e.End() })
}
