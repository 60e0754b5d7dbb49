package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"
)

// clausesSet reports whether every clause that goes on sets something that had a value before the switch: that is its
// default. A clause without statements, and one that names no code, may do what they like; one clause must set
// something.
func (f *function) clausesSet(s Switch) bool {
	set := false
	for i, stmt := range s.Stmt.Body.List {
		clause := stmt.(*ast.CaseClause)
		switch {
		case !f.goesOn(s.Stmt, clause):
		case f.clauseSets(s.Stmt, i):
			set = true
		case !isEmpty(clause) && f.namesCode(s, clause):
			return false
		}
	}
	return set
}

func isEmpty(clause *ast.CaseClause) bool {
	for _, stmt := range clause.Body {
		switch stmt := stmt.(type) {
		case *ast.EmptyStmt:
		case *ast.BranchStmt:
			if stmt.Tok != token.BREAK || stmt.Label != nil {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// namesCode reports whether a clause is for a value that matters, or for one that is not known before the program runs.
func (f *function) namesCode(s Switch, clause *ast.CaseClause) bool {
	for _, e := range clause.List {
		v := f.info.Types[e].Value
		if s.Stmt.Tag != nil && v == nil {
			return true
		}
		if v == nil { // x == CODE
			named := false
			ast.Inspect(e, func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok {
					named = named || f.isCodeValue(s, f.info.Types[e].Value)
				}
				return !named
			})
			if named {
				return true
			}
			continue
		}
		if f.isCodeValue(s, v) {
			return true
		}
	}
	return false
}

func (f *function) isCodeValue(s Switch, v constant.Value) bool {
	n, ok := number(v)
	return ok && s.IsCode(n)
}

// clauseSets reports whether the i-th clause of a switch, or one that it falls through to, sets something that had a
// value before.
func (f *function) clauseSets(s *ast.SwitchStmt, i int) bool {
	clause := s.Body.List[i].(*ast.CaseClause)
	found := false
	for _, stmt := range clause.Body {
		ast.Inspect(stmt, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.IncDecStmt:
				found = found || !f.isOwn(n.X, clause)
			case *ast.AssignStmt:
				found = found || f.assignmentSets(s, clause, n)
			}
			return !found
		})
	}
	if n := len(clause.Body); !found && n > 0 && i+1 < len(s.Body.List) {
		if b, ok := clause.Body[n-1].(*ast.BranchStmt); ok && b.Tok == token.FALLTHROUGH {
			return f.clauseSets(s, i+1)
		}
	}
	return found
}

// isOwn reports whether what is set belongs to a variable that a clause declares itself.
func (f *function) isOwn(e ast.Expr, clause *ast.CaseClause) bool {
	v, _ := f.chain(e)
	return v != nil && clause.Pos() <= v.Pos() && v.Pos() < clause.End()
}

func (f *function) assignmentSets(s *ast.SwitchStmt, clause *ast.CaseClause, n *ast.AssignStmt) bool {
	for i, l := range n.Lhs {
		if isBlank(l) || f.isOwn(l, clause) {
			continue
		}
		if n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN {
			if isNumeric(f.info.TypeOf(l)) {
				return true // a counter
			}
		}
		if id, ok := l.(*ast.Ident); ok && f.info.Defs[id] != nil {
			continue
		}
		if len(n.Lhs) == len(n.Rhs) && f.raises(l, n.Rhs[i]) {
			return true
		}
		if f.hadValue(s, l) {
			return true
		}
	}
	return false
}

// raises reports whether n = n + 1 raises a counter.
func (f *function) raises(l, r ast.Expr) bool {
	b, ok := ast.Unparen(r).(*ast.BinaryExpr)
	return ok && (b.Op == token.ADD || b.Op == token.SUB) && isNumeric(f.info.TypeOf(l)) &&
		types.ExprString(l) == types.ExprString(b.X)
}

// hadValue reports whether something had a value before a switch: any but the zero value of its type, or a bool. What
// comes from outside of the function had one, but for a package variable that is declared without.
func (f *function) hadValue(s *ast.SwitchStmt, e ast.Expr) bool {
	if basicInfo(f.info.TypeOf(e))&types.IsBoolean != 0 {
		return true
	}
	if hasUnknownIndex(f.Package, e) {
		return false // a new element, as far as one can see
	}
	root, path := f.chain(e)
	switch {
	case root == nil:
		return true
	case !f.isLocal(root):
		return f.packageValue(root, path)
	}
	b := &before{function: f, s: s, root: root, path: path, seen: make(map[*cfg.Block]bool)}
	return b.anywhere()
}

// packageValue reports whether a package variable has a value from its declaration, as far as that is in this package.
func (f *function) packageValue(v *types.Var, path []string) bool {
	if v.Pkg() == nil || f.pkg != v.Pkg() {
		return true
	}
	value := f.values[v]
	return value != nil && (&before{function: f}).valueAt(value, path)
}

// hasUnknownIndex reports whether an expression is an element of a map whose key is not known before the program runs.
func hasUnknownIndex(p *Package, e ast.Expr) bool {
	i, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok {
		return false
	}
	t := p.info.TypeOf(i.X)
	if t == nil {
		return false
	}
	_, isMap := types.Unalias(t).Underlying().(*types.Map)
	return isMap && p.info.Types[i.Index].Value == nil
}
