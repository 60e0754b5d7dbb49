package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/directive"
)

// A Switch is a switch statement over one subject: by its tag, or tagless with x == CODE in every case.
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
	Partial bool   // it has cases that are no constants, or that do not type-check

	node *node
}

func (c *collector) switchOver(n *ast.SwitchStmt) {
	s := &Switch{Stmt: n, Subject: n.Tag, Tagless: n.Tag == nil, File: c.file}
	if l, ok := c.fn.nodes[len(c.fn.nodes)-2].(*ast.LabeledStmt); ok { // a statement stands in another node
		s.Label = l.Label
	}
	for _, stmt := range n.Body.List {
		clause := stmt.(*ast.CaseClause)
		if clause.List == nil {
			s.Default = clause
		}
		for _, e := range clause.List {
			if s.Tagless {
				if !c.taglessCase(s, e) {
					return
				}
				continue
			}
			c.taggedCase(s, e)
		}
	}
	if s.Subject == nil {
		return
	}
	if o := c.origin(s.Subject); !o.constant && !o.computed {
		s.node = o.node
		if s.node == nil {
			s.node = c.expression(ast.Unparen(s.Subject), c.fn.pos(), 0)
		}
		s.Demand = c.demanded(n)
		c.switches = append(c.switches, s)
	}
}

func (c *collector) taggedCase(s *Switch, e ast.Expr) {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded {
		if !c.isConstant(e) {
			s.Partial = true
			c.equal(s.Subject, e)
		}
		return
	}
	s.Cases = append(s.Cases, con)
	c.compareConstant(s.Subject, con)
}

// taglessCase takes x == CODE, and several of them joined by ||, all over the same x. It reports false for any other
// condition: such a switch asks about more than a code. The comparisons are recorded where the walk meets them.
func (c *collector) taglessCase(s *Switch, e ast.Expr) bool {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	if b.Op == token.LOR {
		return c.taglessCase(s, b.X) && c.taglessCase(s, b.Y)
	}
	if b.Op != token.EQL {
		return false
	}
	x, y := ast.Unparen(b.X), b.Y
	if c.isConstant(x) {
		x, y = ast.Unparen(b.Y), b.X
	}
	con, ok := c.constantOf(y)
	if !ok || c.isConstant(x) || s.Subject != nil && types.ExprString(s.Subject) != types.ExprString(x) {
		return false
	}
	s.Subject = x
	s.Cases = append(s.Cases, con)
	return true
}

// demanded reports whether a //jmvet:exhaustive directive stands on a switch.
func (c *collector) demanded(n *ast.SwitchStmt) bool {
	line := c.file.Line(n.Switch)
	for i, d := range c.file.Directives {
		if d.Kind == directive.Exhaustive && c.file.TargetLine(d) == line {
			c.demands[demandKey{c.file, i}] = true
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

// judgeDemands takes back the demands on switches that have nothing to do with codes, and reports the directives that stand on no switch.
// A directive is not evidence enough alone: one of the cases must be a known code.
func (c *collector) judgeDemands() {
	for _, s := range c.switches {
		if s.Demand && s.node.proof == nil && !IsCategory(c.pass.TypesInfo.TypeOf(s.Subject)) &&
			!slices.ContainsFunc(s.Cases, func(con Constant) bool { return c.cfg.Known(con.Value) }) {
			s.Demand = false
			c.demandNothing(s.File, s.Stmt.Switch)
		}
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
	if file.Generated || len(c.pass.TypeErrors) > 0 {
		return
	}
	c.problems = append(c.problems, Problem{Pos: d.Pos, End: d.End, Message: "//jmvet:exhaustive stands on no switch over JMessage codes"})
}
