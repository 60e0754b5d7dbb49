package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// clausesSet reports whether every clause of s that goes on sets something that had a value before the switch: that is
// its default. A clause without statements, and one that names no code, may do what they like; one clause must set
// something. The flow of the values of s is fl.
func (f *function) clausesSet(s Switch, fl *flow) bool {
	set := false
	for i, stmt := range s.Stmt.Body.List {
		clause := stmt.(*ast.CaseClause)
		switch {
		case !f.goesOn(s.Stmt, clause):
		case f.clauseSets(fl, i):
			set = true
		case !isEmpty(clause) && f.namesCode(s, clause):
			return false
		}
	}
	return set
}

// isEmpty reports whether clause does nothing.
func isEmpty(clause *ast.CaseClause) bool {
	return !slices.ContainsFunc(clause.Body, func(stmt ast.Stmt) bool {
		switch stmt := stmt.(type) {
		case *ast.EmptyStmt:
			return false
		case *ast.BranchStmt:
			return stmt.Tok != token.BREAK || stmt.Label != nil
		}
		return true
	})
}

// namesCode reports whether clause, one of s, is for a value that matters, or for one that is not known before the
// program runs.
func (f *function) namesCode(s Switch, clause *ast.CaseClause) bool {
	isCode := func(v constant.Value) bool {
		n, ok := number(v)
		return ok && s.IsCode(n)
	}
	for _, e := range clause.List {
		v := f.info.Types[e].Value
		if s.Stmt.Tag != nil && v == nil || isCode(v) {
			return true
		}
		if v != nil {
			continue
		}
		for n := range ast.Preorder(e) { // x == CODE
			if e, ok := n.(ast.Expr); ok && isCode(f.info.Types[e].Value) {
				return true
			}
		}
	}
	return false
}

// clauseSets reports whether the i-th clause of the switch that fl is for, or one that it falls through to, sets
// something that had a value before.
func (f *function) clauseSets(fl *flow, i int) bool {
	clauses := fl.s.Body.List
	clause := clauses[i].(*ast.CaseClause)
	found := false
	for _, stmt := range clause.Body {
		ast.Inspect(stmt, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.IncDecStmt:
				found = found || !f.isOwn(n.X, clause)
			case *ast.AssignStmt:
				found = found || f.assignmentSets(fl, clause, n)
			}
			return !found
		})
	}
	if n := len(clause.Body); !found && n > 0 && i+1 < len(clauses) {
		if b, ok := clause.Body[n-1].(*ast.BranchStmt); ok && b.Tok == token.FALLTHROUGH {
			return f.clauseSets(fl, i+1)
		}
	}
	return found
}

// isOwn reports whether e belongs to a variable that clause declares itself.
func (f *function) isOwn(e ast.Expr, clause *ast.CaseClause) bool {
	v := f.placeOf(e).root
	return v != nil && declaredIn(v, clause)
}

// assignmentSets reports whether n, in clause of the switch that fl is for, sets something that had a value before.
func (f *function) assignmentSets(fl *flow, clause *ast.CaseClause, n *ast.AssignStmt) bool {
	for i, l := range n.Lhs {
		if isBlank(l) || f.isOwn(l, clause) {
			continue
		}
		counts := n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN ||
			len(n.Lhs) == len(n.Rhs) && isStep(l, n.Rhs[i])
		if counts && isNumeric(f.info.TypeOf(l)) || f.hadValue(fl, l) {
			return true
		}
	}
	return false
}

// isStep reports whether l = r adds to l, as in n = n + 1.
func isStep(l, r ast.Expr) bool {
	b, ok := ast.Unparen(r).(*ast.BinaryExpr)
	return ok && (b.Op == token.ADD || b.Op == token.SUB) && types.ExprString(l) == types.ExprString(b.X)
}

// hadValue reports whether e had a value before the switch that fl is for, whatever path led there: any but the zero
// value of its type, or a bool. What comes from outside of the function had one, but for a package variable that is
// declared without.
func (f *function) hadValue(fl *flow, e ast.Expr) bool {
	if isBool(f.info.TypeOf(e)) {
		return true
	}
	if f.isNewElement(e) {
		return false
	}
	at := f.placeOf(e)
	switch {
	case at.root == nil:
		return true
	case !f.isLocal(at.root):
		return f.isDeclaredWith(at)
	}
	b := &backward{flow: fl, place: at}
	return b.hasValue()
}

// isDeclaredWith reports whether at, of a package variable, has a value from the declaration, as far as that is in this
// package.
func (p *Package) isDeclaredWith(at place) bool {
	if at.root.Pkg() == nil || p.pkg != at.root.Pkg() {
		return true
	}
	value := p.values[at.root]
	return value != nil && p.givesValue(value, at.path)
}

// isNewElement reports whether e is an element of a map whose key is not known before the program runs: a new one, as
// far as one can see.
func (p *Package) isNewElement(e ast.Expr) bool {
	i, ok := ast.Unparen(e).(*ast.IndexExpr)
	return ok && elementType(p.info.TypeOf(i.X)) != nil && p.info.Types[i.Index].Value == nil
}
