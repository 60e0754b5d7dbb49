package evidence

import (
	"go/ast"
	"go/token"
)

// hasReason reports whether there is anything to find or to tell in a package. Most packages of most programs have neither a number
// that could be a code in a comparison, nor anything to do with those that have: they are left after one look at their syntax.
//
// It must never be false where the walk would find something: each condition is a source of evidence or of something to report.
func (f *finder) hasReason() bool {
	if len(f.declared) > 0 {
		return true
	}
	// A package that depends on codes sees a fact of it: its documentation names JMessage.
	if f.facts && (len(f.pass.AllObjectFacts()) > 0 || len(f.pass.AllPackageFacts()) > 0) {
		return true
	}
	for _, pkg := range append(f.pass.Pkg.Imports(), f.pass.Pkg) {
		if f.isTable(pkg) || namesVendor([]byte(pkg.Path())) {
			return true
		}
	}
	for _, file := range f.files {
		if len(file.Directives) > 0 || f.hasNumber(file.Syntax) {
			return true
		}
	}
	return false
}

// hasNumber reports whether a file compares, or has in a set, a constant that could be a code, or whose meaning is not plain from
// here.
func (f *finder) hasNumber(file *ast.File) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				found = found || f.mayMatter(n.X) || f.mayMatter(n.Y)
			}
		case *ast.CaseClause:
			for _, e := range n.List {
				found = found || f.mayMatter(e)
			}
		case *ast.CompositeLit:
			found = found || f.hasMember(n)
		case *ast.CallExpr:
			for _, arg := range n.Args { // slices.Contains(list, 899001)
				found = found || f.mayMatter(arg)
			}
		}
		return !found
	})
	return found
}

func (f *finder) hasMember(n *ast.CompositeLit) bool {
	for _, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if f.mayMatter(kv.Key) {
				return true
			}
			e = kv.Value
		}
		if f.mayMatter(e) {
			return true
		}
	}
	return false
}

// mayMatter reports whether an expression is a constant that could be a code. The constant in strconv.Itoa(CONSTANT) is asked about as
// the argument of that call. How long a literal is says nothing: 898e3 is a code.
func (f *finder) mayMatter(e ast.Expr) bool {
	v, _, ok := codeValue(f.pass.TypesInfo.Types[e].Value)
	return ok && (InFamily(v) || f.cfg.Known(v))
}
