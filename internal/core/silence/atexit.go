package silence

import (
	"go/ast"
	"go/token"
	"go/types"
)

// usedAtExit returns the variables of src that are used by what runs at the end of the function: what is deferred
// around s, or the function around the literal that the function is.
func (f *function) usedAtExit(s *ast.SwitchStmt, src *sources) map[*types.Var]bool {
	atExit := make(map[*types.Var]bool)
	note := func(n ast.Node) {
		for _, h := range src.holders {
			if src.uses(n, func(other holder) bool { return other.equal(h.place) }) {
				atExit[h.root] = true
			}
		}
	}
	// A deferred literal uses what it names, and another deferred function the variables whose addresses it is given.
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
	// A captured variable outlives the literal.
	for _, h := range src.holders {
		if f.isCaptured(h.root) && (f.isOuterResult(h.root) || src.usedOutside(h)) {
			atExit[h.root] = true
		}
	}
	return atExit
}

// usedOutside reports whether the function around the literal that the function is uses h after the literal.
func (s *sources) usedOutside(h holder) bool {
	found := false
	ast.Inspect(s.outer, func(n ast.Node) bool {
		if found || n == s.node {
			return false
		}
		stmt, ok := n.(ast.Stmt)
		if !ok || !isSimple(stmt) || stmt.Pos() <= s.node.End() {
			return true
		}
		found = s.uses(stmt, func(other holder) bool { return other.equal(h.place) })
		return false
	})
	return found
}

// isSimple reports whether s holds no other statements, but for those in function literals.
func isSimple(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.SendStmt,
		*ast.GoStmt, *ast.DeferStmt, *ast.DeclStmt, *ast.IncDecStmt:
		return true
	}
	return false
}
