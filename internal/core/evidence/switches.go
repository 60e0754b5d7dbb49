package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A Switch is a switch statement over one subject: by its tag, or tagless with x == CODE among its conditions.
type Switch struct {
	Stmt    *ast.SwitchStmt
	Label   *ast.Ident // nil where there is none
	Subject ast.Expr
	Tagless bool
	Cases   []Constant
	Default *ast.CaseClause // nil where there is none
	File    *File
	Proof   *Proof // nil where the subject carries no code
	Demand  bool   // a //jmvet:exhaustive directive stands on it
	Partial bool   // it, or the function around it, does not type-check

	node *node
}

func (c *collector) switchStmt(n *ast.SwitchStmt) {
	s := &Switch{Stmt: n, Subject: n.Tag, Tagless: n.Tag == nil, File: c.file, Partial: c.fn.broken}
	if l, ok := c.fn.stack[len(c.fn.stack)-2].(*ast.LabeledStmt); ok { // a statement stands in another node
		s.Label = l.Label
	}
	var equalities []equality
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
	if o := c.origin(s.Subject); !o.constant && !o.computed {
		s.node = o.node
		if s.node == nil {
			s.node = c.expression(ast.Unparen(s.Subject), c.fn.pos(), 0)
		}
		s.Demand = c.demanded(c.file, n.Switch)
		c.switches = append(c.switches, s)
	}
}

// taggedCase takes a case. Values count: a variable names none.
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

// equalitiesIn adds what a condition has of x == CODE, joined by || or && with each other and with anything else.
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

// taglessCases takes the cases of a switch without a tag: those over the x that is compared with a code first. It
// reports false where there is none, and where another one is compared with a code, too: such a switch is over more
// than one. The comparisons are recorded where the walk meets them.
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

// demanded reports whether a //jmvet:exhaustive directive stands on what begins at a position.
func (c *collector) demanded(file *File, at token.Pos) bool {
	line := file.Line(at)
	for i, d := range file.Directives {
		if d.Kind == directive.Exhaustive && file.TargetLine(d) == line {
			c.demands[demandKey{file, i}] = true
			return true
		}
	}
	return false
}

// demandKey is the i-th directive of a file.
type demandKey struct {
	file *File
	i    int
}

// judgeDemands takes back the demands on switches that have nothing to do with codes, notes those on maps, and reports
// the directives that stand on neither. A directive is not evidence enough alone: one of the cases must be a known
// code.
func (c *collector) judgeDemands() {
	for _, s := range c.switches {
		if s.Demand && s.node.proof == nil && !IsCategory(c.pass.TypesInfo.TypeOf(s.Subject)) &&
			!slices.ContainsFunc(s.Cases, func(con Constant) bool { return c.cfg.Known(con.Value) }) {
			s.Demand = false
			c.demandNothing(s.File, s.Stmt.Switch)
		}
	}
	for _, set := range c.sets {
		known := func(con Constant) bool { return c.cfg.Known(con.Value) }
		set.Demand = set.Map && slices.ContainsFunc(set.Members, known) && c.demanded(set.File, set.Lit.Pos())
	}
	for _, file := range c.files {
		for i, d := range file.Directives {
			if d.Kind == directive.Exhaustive && !c.demands[demandKey{file, i}] {
				c.wrongDemand(file, d)
			}
		}
	}
}

func (c *collector) demandNothing(file *File, at token.Pos) {
	for _, d := range file.Directives {
		if d.Kind == directive.Exhaustive && file.TargetLine(d) == file.Line(at) {
			c.wrongDemand(file, d)
		}
	}
}

func (c *collector) wrongDemand(file *File, d directive.Directive) {
	if file.Generated || c.illTyped() {
		return
	}
	c.problems = append(
		c.problems,
		Problem{Pos: d.Pos, End: d.End, Needless: true, Message: lang.ExhaustiveOnNothing.With()},
	)
}
