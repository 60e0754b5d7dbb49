package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A Switch is a switch statement over one subject: its tag, or without a tag the x of conditions x == CODE.
type Switch struct {
	Stmt    *ast.SwitchStmt
	Subject ast.Expr
	Tagless bool
	Cases   []Constant
	Default *ast.CaseClause // nil if there is none
	File    *File
	Proof   *Proof // that the subject carries a code; nil if that is not proven
	Demand  bool   // a //jmvet:exhaustive directive stands on it
	Partial bool   // it, or the function around it, does not type-check

	node *node // of the subject
}

// switchStmt records the switch n with its cases, unless its subject is no variable.
func (c *collector) switchStmt(n *ast.SwitchStmt) {
	s := &Switch{Stmt: n, Subject: n.Tag, Tagless: n.Tag == nil, File: c.file, Partial: c.fn.broken}
	var equalities []equality // of a switch without a tag
	for _, stmt := range n.Body.List {
		clause := stmt.(*ast.CaseClause)
		if clause.List == nil {
			s.Default = clause
		}
		for _, e := range clause.List {
			if s.Tagless {
				equalities = c.equalitiesIn(e, equalities)
			} else {
				c.taggedCase(s, e)
			}
		}
	}
	if s.Tagless && !c.taglessCases(s, equalities) {
		return
	}
	// A switch over a constant or a computed value is of no interest.
	o := c.origin(s.Subject)
	if o.constant || o.computed {
		return
	}
	s.node = o.node
	if s.node == nil {
		s.node = c.expression(ast.Unparen(s.Subject), &c.fn, 0)
	}
	s.Demand = c.isDemanded(c.file, n.Switch)
	c.switches = append(c.switches, s)
}

// taggedCase adds the case e to s, if it is a constant, and records the comparison.
func (c *collector) taggedCase(s *Switch, e ast.Expr) {
	if t := c.pass.TypesInfo.TypeOf(e); t == nil || t == types.Typ[types.Invalid] {
		s.Partial = true
	}
	if con, ok := c.constantOf(e); ok && !con.Embedded {
		s.Cases = append(s.Cases, con)
		c.compareConstant(s.Subject, con)
	} else if !c.isConstant(e) {
		c.compareExprs(s.Subject, e)
	}
}

// An equality is x == CODE in a condition.
type equality struct {
	x ast.Expr
	c Constant
}

// equalitiesIn appends to list each x == CODE that the condition e joins by || or && with each other, or with anything
// else.
func (c *collector) equalitiesIn(e ast.Expr, list []equality) []equality {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok {
		return list
	}
	switch b.Op {
	case token.LOR, token.LAND:
		return c.equalitiesIn(b.Y, c.equalitiesIn(b.X, list))
	case token.EQL:
		x, y := ast.Unparen(b.X), b.Y
		if c.isConstant(x) {
			x, y = ast.Unparen(b.Y), b.X
		}
		if con, ok := c.constantOf(y); ok && !con.Embedded && !c.isConstant(x) {
			list = append(list, equality{x, con})
		}
	}
	return list
}

// taglessCases sets the subject and the cases of s, a switch without a tag, from the equalities of list. The subject is
// the x that is compared with a code first. It returns false if there is none, or another x is compared with a code,
// too. The comparisons themselves are recorded where the walk meets them.
func (c *collector) taglessCases(s *Switch, list []equality) bool {
	isCode := func(e equality) bool { return InFamily(e.c.Value) || c.cfg.Known(e.c.Value) }
	first := slices.IndexFunc(list, isCode)
	if first < 0 {
		return false
	}
	s.Subject = list[first].x
	for _, e := range list {
		switch {
		case types.ExprString(e.x) == types.ExprString(s.Subject):
			s.Cases = append(s.Cases, e.c)
		case isCode(e):
			return false
		}
	}
	return true
}
