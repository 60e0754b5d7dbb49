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
		if !leaves(stmt.(*ast.CaseClause).Body, s, info) {
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
			// A break to the switch's own label only ends the switch.
			return last.Label != nil && (s.Label == nil || info.Uses[last.Label] != info.Defs[s.Label])
		}
	case *ast.ExprStmt:
		call, ok := ast.Unparen(last.X).(*ast.CallExpr)
		if !ok {
			return false
		}
		id, ok := ast.Unparen(call.Fun).(*ast.Ident)
		if !ok {
			return false
		}
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
