package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/jmvet/jmvet/internal/evidence"
)

// everyClauseLeaves reports whether no clause of a switch lets control go on behind it: then the code behind it is its default.
func everyClauseLeaves(s *evidence.Switch, info *types.Info) bool {
	for _, stmt := range s.Stmt.Body.List {
		body := stmt.(*ast.CaseClause).Body
		if !leaves(body, s, info) || breaks(body, s, info) {
			return false
		}
	}
	return len(s.Stmt.Body.List) > 0
}

// leaves reports whether a list of statements leaves the switch's function or the loop around it: by return, panic, goto, continue, or a
// break to a label outside.
func leaves(body []ast.Stmt, s *evidence.Switch, info *types.Info) bool {
	if len(body) == 0 {
		return false
	}
	switch last := body[len(body)-1].(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.BranchStmt:
		switch last.Tok {
		case token.GOTO, token.CONTINUE, token.FALLTHROUGH: // the clause that it falls into is looked at, too
			return true
		case token.BREAK:
			return last.Label != nil && !isOwnLabel(last.Label, s, info)
		}
	case *ast.ExprStmt:
		call, ok := ast.Unparen(last.X).(*ast.CallExpr)
		if !ok {
			return false
		}
		id, _ := ast.Unparen(call.Fun).(*ast.Ident)
		b, ok := info.Uses[id].(*types.Builtin)
		return ok && b.Name() == "panic"
	case *ast.BlockStmt:
		return leaves(last.List, s, info)
	case *ast.LabeledStmt:
		return leaves([]ast.Stmt{last.Stmt}, s, info)
	case *ast.IfStmt:
		return last.Else != nil && leaves(last.Body.List, s, info) && leaves([]ast.Stmt{last.Else}, s, info)
	}
	return false
}

// breaks reports whether a clause has a break that ends the switch itself: control goes on behind it then.
func breaks(body []ast.Stmt, s *evidence.Switch, info *types.Info) bool {
	found := false
	var visit func(n ast.Node, nested bool)
	visit = func(root ast.Node, nested bool) {
		ast.Inspect(root, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
				if !nested && n != root {
					visit(n, true) // a break without a label is this statement's in there
					return false
				}
			case *ast.BranchStmt:
				if n.Tok == token.BREAK {
					found = found || n.Label == nil && !nested || n.Label != nil && isOwnLabel(n.Label, s, info)
				}
			}
			return !found
		})
	}
	for _, stmt := range body {
		visit(&ast.BlockStmt{List: []ast.Stmt{stmt}}, false)
	}
	return found
}

// isOwnLabel reports whether a label is that of the switch.
func isOwnLabel(label *ast.Ident, s *evidence.Switch, info *types.Info) bool {
	return s.Label != nil && info.Uses[label] != nil && info.Uses[label] == info.Defs[s.Label]
}
