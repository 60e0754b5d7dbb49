package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/directive"
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

	cell *cell
}

func (f *finder) switchOver(n *ast.SwitchStmt) {
	s := &Switch{Stmt: n, Subject: n.Tag, Tagless: n.Tag == nil, File: f.file, Partial: f.fn.broken}
	if l, ok := f.fn.nodes[len(f.fn.nodes)-2].(*ast.LabeledStmt); ok { // a statement stands in another node
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
				equalities = f.equalitiesIn(e, equalities)
			} else {
				f.taggedCase(s, e)
			}
		}
	}
	if s.Tagless && !f.taglessCases(s, equalities) {
		return
	}
	if o := f.origin(s.Subject); !o.constant && !o.computed {
		s.cell = o.cell
		if s.cell == nil {
			s.cell = f.exprCell(ast.Unparen(s.Subject))
		}
		s.Demand = f.demanded(f.file, n.Switch)
		f.switches = append(f.switches, s)
	}
}

// taggedCase takes a case. Values count: a variable names none.
func (f *finder) taggedCase(s *Switch, e ast.Expr) {
	if t := f.pass.TypesInfo.TypeOf(e); t == nil || t == types.Typ[types.Invalid] {
		s.Partial = true
	}
	if c, ok := f.constantOf(e); ok {
		s.Cases = append(s.Cases, c)
		f.compareConstant(s.Subject, c)
	}
}

// An equality is x == CODE in a condition.
type equality struct {
	x ast.Expr
	c Constant
}

// equalitiesIn adds what a condition has of x == CODE, joined by || or && with each other and with anything else.
func (f *finder) equalitiesIn(e ast.Expr, list []equality) []equality {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok {
		return list
	}
	switch b.Op {
	case token.LOR, token.LAND:
		return f.equalitiesIn(b.Y, f.equalitiesIn(b.X, list))
	case token.EQL:
		x, y := ast.Unparen(b.X), b.Y
		if f.isConstant(x) {
			x, y = ast.Unparen(b.Y), b.X
		}
		if c, ok := f.constantOf(y); ok && !f.isConstant(x) {
			list = append(list, equality{x, c})
		}
	}
	return list
}

// taglessCases takes the cases of a switch without a tag: those over the x that is compared with a code first. It reports false where there is none, and
// where another one is compared with a code, too: such a switch is over more than one. The comparisons are recorded where the walk meets them.
func (f *finder) taglessCases(s *Switch, list []equality) bool {
	isCode := func(e equality) bool { return InFamily(e.c.Value) || f.cfg.Known(e.c.Value) }
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
func (f *finder) demanded(file *File, at token.Pos) bool {
	line := file.Line(at)
	for i, d := range file.Directives {
		if d.Kind == directive.Exhaustive && file.TargetLine(d) == line {
			f.demands[demandKey{file, i}] = true
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

// judgeDemands takes back the demands on switches that have nothing to do with codes, notes those on maps, and reports the directives that stand on neither.
// A directive is not evidence enough alone: one of the cases must be a known code.
func (f *finder) judgeDemands() {
	for _, s := range f.switches {
		if s.Demand && s.cell.proof == nil && !IsCategory(f.pass.TypesInfo.TypeOf(s.Subject)) &&
			!slices.ContainsFunc(s.Cases, func(c Constant) bool { return f.cfg.Known(c.Value) }) {
			s.Demand = false
			f.demandNothing(s.File, s.Stmt.Switch)
		}
	}
	for _, set := range f.setOrder {
		known := func(c Constant) bool { return f.cfg.Known(c.Value) }
		set.Demand = set.Map && slices.ContainsFunc(set.Members, known) && f.demanded(set.File, set.Lit.Pos())
	}
	for _, file := range f.files {
		for i, d := range file.Directives {
			if d.Kind == directive.Exhaustive && !f.demands[demandKey{file, i}] {
				f.wrongDemand(file, d)
			}
		}
	}
}

func (f *finder) demandNothing(file *File, at token.Pos) {
	for _, d := range file.Directives {
		if d.Kind == directive.Exhaustive && file.TargetLine(d) == file.Line(at) {
			f.wrongDemand(file, d)
		}
	}
}

func (f *finder) wrongDemand(file *File, d directive.Directive) {
	if file.Generated || len(f.pass.TypeErrors) > 0 {
		return
	}
	f.problems = append(f.problems, Problem{Pos: d.Pos, End: d.End, Message: "//jmvet:exhaustive stands on no switch over JMessage codes"})
}
