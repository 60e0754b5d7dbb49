package evidence

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A triggerWalker walks over syntax for reasons to analyze a package: names, strings and comments that name JMessage,
// directives, and literals that are known codes. Each method reports whether there is one in a part of a file.
//
// It stops at the first reason. So is a node of a kind that it does not know, and code that could not be parsed: what
// these hold is not known.
//
// [ast.Inspect] takes twice the time, for it asks at each node twice of what kind that is. That was 2.5 % of the CPU of
// golangci-lint in a program with nothing to find. An inspector of x/tools takes 1.4 times as long, once it is made; to
// make one takes longer than the walk.
type triggerWalker struct{ cfg *Config }

// file walks over f with its comments.
func (w triggerWalker) file(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if lexicon.MayNameVendor(c.Text) &&
				(strings.Contains(c.Text, "jmvet:") || lexicon.NamesVendor([]byte(c.Text))) {
				return true
			}
		}
	}
	return w.ident(f.Name) || slices.ContainsFunc(f.Decls, w.decl)
}

// decl walks over d.
func (w triggerWalker) decl(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.GenDecl:
		return slices.ContainsFunc(d.Specs, w.spec)
	case *ast.FuncDecl:
		return w.ident(d.Name) || w.fields(d.Recv) || w.expr(d.Type) || w.block(d.Body)
	}
	return true
}

// spec walks over s.
func (w triggerWalker) spec(s ast.Spec) bool {
	switch s := s.(type) {
	case *ast.ImportSpec:
		return w.ident(s.Name) || w.literal(s.Path)
	case *ast.ValueSpec:
		return w.idents(s.Names) || w.expr(s.Type) || w.exprs(s.Values)
	case *ast.TypeSpec:
		return w.ident(s.Name) || w.fields(s.TypeParams) || w.expr(s.Type)
	}
	return true
}

// block walks over b, which may be nil.
func (w triggerWalker) block(b *ast.BlockStmt) bool {
	return b != nil && slices.ContainsFunc(b.List, w.stmt)
}

// stmt walks over s, which may be nil.
func (w triggerWalker) stmt(s ast.Stmt) bool {
	switch s := s.(type) {
	case nil:
		return false
	case *ast.ExprStmt:
		return w.expr(s.X)
	case *ast.AssignStmt:
		return w.exprs(s.Lhs) || w.exprs(s.Rhs)
	case *ast.IfStmt:
		return w.stmt(s.Init) || w.expr(s.Cond) || w.block(s.Body) || w.stmt(s.Else)
	case *ast.ReturnStmt:
		return w.exprs(s.Results)
	case *ast.BlockStmt:
		return w.block(s)
	case *ast.DeclStmt:
		return w.decl(s.Decl)
	case *ast.ForStmt:
		return w.stmt(s.Init) || w.expr(s.Cond) || w.stmt(s.Post) || w.block(s.Body)
	case *ast.RangeStmt:
		return w.expr(s.Key) || w.expr(s.Value) || w.expr(s.X) || w.block(s.Body)
	case *ast.SwitchStmt:
		return w.stmt(s.Init) || w.expr(s.Tag) || w.block(s.Body)
	case *ast.TypeSwitchStmt:
		return w.stmt(s.Init) || w.stmt(s.Assign) || w.block(s.Body)
	case *ast.SelectStmt:
		return w.block(s.Body)
	case *ast.CaseClause:
		return w.exprs(s.List) || slices.ContainsFunc(s.Body, w.stmt)
	case *ast.CommClause:
		return w.stmt(s.Comm) || slices.ContainsFunc(s.Body, w.stmt)
	case *ast.DeferStmt:
		return w.expr(s.Call)
	case *ast.GoStmt:
		return w.expr(s.Call)
	case *ast.IncDecStmt:
		return w.expr(s.X)
	case *ast.SendStmt:
		return w.expr(s.Chan) || w.expr(s.Value)
	case *ast.LabeledStmt:
		return w.ident(s.Label) || w.stmt(s.Stmt)
	case *ast.BranchStmt:
		return w.ident(s.Label)
	case *ast.EmptyStmt:
		return false
	}
	return true
}

// exprs walks over each expression of list.
func (w triggerWalker) exprs(list []ast.Expr) bool { return slices.ContainsFunc(list, w.expr) }

// expr walks over e, which may be nil.
func (w triggerWalker) expr(e ast.Expr) bool {
	switch e := e.(type) {
	case nil:
		return false
	case *ast.Ident:
		return w.ident(e)
	case *ast.SelectorExpr:
		return w.expr(e.X) || w.ident(e.Sel)
	case *ast.BasicLit:
		return w.literal(e)
	case *ast.CallExpr:
		return w.expr(e.Fun) || w.exprs(e.Args)
	case *ast.UnaryExpr:
		return w.expr(e.X)
	case *ast.BinaryExpr:
		return w.expr(e.X) || w.expr(e.Y)
	case *ast.StarExpr:
		return w.expr(e.X)
	case *ast.ParenExpr:
		return w.expr(e.X)
	case *ast.IndexExpr:
		return w.expr(e.X) || w.expr(e.Index)
	case *ast.IndexListExpr:
		return w.expr(e.X) || w.exprs(e.Indices)
	case *ast.SliceExpr:
		return w.expr(e.X) || w.expr(e.Low) || w.expr(e.High) || w.expr(e.Max)
	case *ast.TypeAssertExpr:
		return w.expr(e.X) || w.expr(e.Type)
	case *ast.CompositeLit:
		return w.expr(e.Type) || w.exprs(e.Elts)
	case *ast.KeyValueExpr:
		return w.expr(e.Key) || w.expr(e.Value)
	case *ast.FuncLit:
		return w.expr(e.Type) || w.block(e.Body)
	case *ast.ArrayType:
		return w.expr(e.Len) || w.expr(e.Elt)
	case *ast.MapType:
		return w.expr(e.Key) || w.expr(e.Value)
	case *ast.ChanType:
		return w.expr(e.Value)
	case *ast.StructType:
		return w.fields(e.Fields)
	case *ast.InterfaceType:
		return w.fields(e.Methods)
	case *ast.FuncType:
		return w.fields(e.TypeParams) || w.fields(e.Params) || w.fields(e.Results)
	case *ast.Ellipsis:
		return w.expr(e.Elt)
	}
	return true
}

// fields walks over list, which may be nil, with its tags.
func (w triggerWalker) fields(list *ast.FieldList) bool {
	if list == nil {
		return false
	}
	for _, f := range list.List {
		if w.idents(f.Names) || w.expr(f.Type) || w.literal(f.Tag) {
			return true
		}
	}
	return false
}

// idents asks ident for each identifier of list.
func (w triggerWalker) idents(list []*ast.Ident) bool { return slices.ContainsFunc(list, w.ident) }

// ident reports whether the name of id names JMessage. It is false for nil.
func (w triggerWalker) ident(id *ast.Ident) bool {
	return id != nil && lexicon.StringNamesVendor(id.Name)
}

// literal reports whether lit is a known code, or a string that names JMessage or has a known code in it. It is false
// for nil.
func (w triggerWalker) literal(lit *ast.BasicLit) bool {
	if lit == nil {
		return false
	}
	switch lit.Kind {
	case token.INT, token.FLOAT:
		return w.cfg.KnownLiteral(lit.Kind, lit.Value)
	case token.STRING:
		return lexicon.StringNamesVendor(lit.Value) || w.cfg.KnownText(lit.Value)
	}
	return false
}
