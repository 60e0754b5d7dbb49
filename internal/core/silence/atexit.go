package silence

import (
	"go/ast"
	"go/token"
	"go/types"
)

// usedAtExit tells which variables are used by what runs at the end of the function: a deferred literal, or the
// function around the literal that the function is.
func (f *function) usedAtExit(s *ast.SwitchStmt, src *sources) map[*types.Var]bool {
	atExit := make(map[*types.Var]bool)
	note := func(n ast.Node) {
		for _, t := range src.things {
			if src.used(n, func(o thing) bool { return o.root == t.root && samePath(o.path, t.path) }) {
				atExit[t.root] = true
			}
		}
	}
	ast.Inspect(f.node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return n == f.node
		case *ast.DeferStmt:
			if lit, ok := ast.Unparen(n.Call.Fun).(*ast.FuncLit); ok && !within(s, lit) {
				note(lit)
			}
			for _, arg := range n.Call.Args {
				if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
					note(u)
				}
			}
		}
		return true
	})
	if f.node != f.outer {
		f.noteCaptured(src, atExit)
	}
	return atExit
}

// noteCaptured adds the captured variables that are used outside of the literal, or are results of the function around
// it.
func (f *function) noteCaptured(src *sources, atExit map[*types.Var]bool) {
	outside := &outside{sources: src, lit: f.node}
	for _, t := range src.things {
		if f.isCaptured(t.root) && outside.uses(t) {
			atExit[t.root] = true
		}
	}
}

type outside struct {
	*sources
	lit ast.Node
}

func (o *outside) uses(t thing) bool {
	found := false
	ast.Inspect(o.outer, func(n ast.Node) bool {
		if n == o.lit || found {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncType:
			if n.Results != nil && n.Results.Pos() <= t.root.Pos() && t.root.Pos() < n.Results.End() {
				found = true
			}
		case ast.Stmt:
			if leaf(n) && !within(o.lit, n) && n.Pos() > o.lit.End() {
				found = found || o.used(n, func(x thing) bool { return x.root == t.root && samePath(x.path, t.path) })
				return false
			}
		}
		return true
	})
	return found
}

// leaf reports whether a statement holds no others, but for those in function literals.
func leaf(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.SendStmt,
		*ast.GoStmt, *ast.DeferStmt, *ast.DeclStmt, *ast.IncDecStmt:
		return true
	}
	return false
}
