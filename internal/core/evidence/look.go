package evidence

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A look goes over the syntax of files for what gives reason to read them: a name, a string or a comment that names
// JMessage, a directive, a known code as a number. Each of its methods reports whether there is such a thing in a part
// of a file.
//
// ast.Walk would do. It asks twice at each node what that is, and took 2.5 % of the CPU of golangci-lint in a program
// with nothing to find. A kind of node that is not known here is a reason, for what it holds is not known either; so is
// code that could not be parsed, which is in the text only.
type look struct{ cfg *Config }

func (l look) file(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if lexicon.MayNameVendor(c.Text) &&
				(strings.Contains(c.Text, "jmvet:") || lexicon.NamesVendor([]byte(c.Text))) {
				return true
			}
		}
	}
	return l.ident(f.Name) || slices.ContainsFunc(f.Decls, l.decl)
}

func (l look) decl(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.GenDecl:
		return slices.ContainsFunc(d.Specs, l.spec)
	case *ast.FuncDecl:
		return l.ident(d.Name) || l.fields(d.Recv) || l.expr(d.Type) || l.block(d.Body)
	}
	return true
}

func (l look) spec(s ast.Spec) bool {
	switch s := s.(type) {
	case *ast.ImportSpec:
		return l.ident(s.Name) || l.literal(s.Path)
	case *ast.ValueSpec:
		return l.idents(s.Names) || l.expr(s.Type) || l.exprs(s.Values)
	case *ast.TypeSpec:
		return l.ident(s.Name) || l.fields(s.TypeParams) || l.expr(s.Type)
	}
	return true
}

func (l look) block(b *ast.BlockStmt) bool { return b != nil && slices.ContainsFunc(b.List, l.stmt) }

func (l look) stmt(s ast.Stmt) bool {
	switch s := s.(type) {
	case nil:
		return false
	case *ast.ExprStmt:
		return l.expr(s.X)
	case *ast.AssignStmt:
		return l.exprs(s.Lhs) || l.exprs(s.Rhs)
	case *ast.IfStmt:
		return l.stmt(s.Init) || l.expr(s.Cond) || l.block(s.Body) || l.stmt(s.Else)
	case *ast.ReturnStmt:
		return l.exprs(s.Results)
	case *ast.BlockStmt:
		return l.block(s)
	case *ast.DeclStmt:
		return l.decl(s.Decl)
	case *ast.ForStmt:
		return l.stmt(s.Init) || l.expr(s.Cond) || l.stmt(s.Post) || l.block(s.Body)
	case *ast.RangeStmt:
		return l.expr(s.Key) || l.expr(s.Value) || l.expr(s.X) || l.block(s.Body)
	case *ast.SwitchStmt:
		return l.stmt(s.Init) || l.expr(s.Tag) || l.block(s.Body)
	case *ast.TypeSwitchStmt:
		return l.stmt(s.Init) || l.stmt(s.Assign) || l.block(s.Body)
	case *ast.SelectStmt:
		return l.block(s.Body)
	case *ast.CaseClause:
		return l.exprs(s.List) || slices.ContainsFunc(s.Body, l.stmt)
	case *ast.CommClause:
		return l.stmt(s.Comm) || slices.ContainsFunc(s.Body, l.stmt)
	case *ast.DeferStmt:
		return l.expr(s.Call)
	case *ast.GoStmt:
		return l.expr(s.Call)
	case *ast.IncDecStmt:
		return l.expr(s.X)
	case *ast.SendStmt:
		return l.expr(s.Chan) || l.expr(s.Value)
	case *ast.LabeledStmt:
		return l.ident(s.Label) || l.stmt(s.Stmt)
	case *ast.BranchStmt:
		return l.ident(s.Label)
	case *ast.EmptyStmt:
		return false
	}
	return true
}

func (l look) exprs(list []ast.Expr) bool { return slices.ContainsFunc(list, l.expr) }

func (l look) expr(e ast.Expr) bool {
	switch e := e.(type) {
	case nil:
		return false
	case *ast.Ident:
		return l.ident(e)
	case *ast.SelectorExpr:
		return l.expr(e.X) || l.ident(e.Sel)
	case *ast.BasicLit:
		return l.literal(e)
	case *ast.CallExpr:
		return l.expr(e.Fun) || l.exprs(e.Args)
	case *ast.UnaryExpr:
		return l.expr(e.X)
	case *ast.BinaryExpr:
		return l.expr(e.X) || l.expr(e.Y)
	case *ast.StarExpr:
		return l.expr(e.X)
	case *ast.ParenExpr:
		return l.expr(e.X)
	case *ast.IndexExpr:
		return l.expr(e.X) || l.expr(e.Index)
	case *ast.IndexListExpr:
		return l.expr(e.X) || l.exprs(e.Indices)
	case *ast.SliceExpr:
		return l.expr(e.X) || l.expr(e.Low) || l.expr(e.High) || l.expr(e.Max)
	case *ast.TypeAssertExpr:
		return l.expr(e.X) || l.expr(e.Type)
	case *ast.CompositeLit:
		return l.expr(e.Type) || l.exprs(e.Elts)
	case *ast.KeyValueExpr:
		return l.expr(e.Key) || l.expr(e.Value)
	case *ast.FuncLit:
		return l.expr(e.Type) || l.block(e.Body)
	case *ast.ArrayType:
		return l.expr(e.Len) || l.expr(e.Elt)
	case *ast.MapType:
		return l.expr(e.Key) || l.expr(e.Value)
	case *ast.ChanType:
		return l.expr(e.Value)
	case *ast.StructType:
		return l.fields(e.Fields)
	case *ast.InterfaceType:
		return l.fields(e.Methods)
	case *ast.FuncType:
		return l.fields(e.TypeParams) || l.fields(e.Params) || l.fields(e.Results)
	case *ast.Ellipsis:
		return l.expr(e.Elt)
	}
	return true
}

func (l look) fields(list *ast.FieldList) bool {
	if list == nil {
		return false
	}
	for _, f := range list.List {
		if l.idents(f.Names) || l.expr(f.Type) || l.literal(f.Tag) {
			return true
		}
	}
	return false
}

func (l look) idents(list []*ast.Ident) bool { return slices.ContainsFunc(list, l.ident) }

func (l look) ident(id *ast.Ident) bool {
	return id != nil && lexicon.StringNamesVendor(id.Name)
}

func (l look) literal(lit *ast.BasicLit) bool {
	if lit == nil {
		return false
	}
	switch lit.Kind {
	case token.INT, token.FLOAT:
		return l.cfg.KnownLiteral(lit.Kind, lit.Value)
	case token.STRING:
		return lexicon.StringNamesVendor(lit.Value) || l.cfg.KnownText(lit.Value)
	}
	return false
}
