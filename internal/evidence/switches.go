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

	cell *cell
}

func (f *finder) switchOver(n *ast.SwitchStmt) {
	s := &Switch{Stmt: n, Subject: n.Tag, Tagless: n.Tag == nil, File: f.file}
	if l, ok := f.fn.nodes[len(f.fn.nodes)-2].(*ast.LabeledStmt); ok { // a statement stands in another node
		s.Label = l.Label
	}
	for _, stmt := range n.Body.List {
		clause := stmt.(*ast.CaseClause)
		if clause.List == nil {
			s.Default = clause
		}
		for _, e := range clause.List {
			if s.Tagless {
				if !f.taglessCase(s, e) {
					return
				}
				continue
			}
			f.taggedCase(s, e)
		}
	}
	if s.Subject == nil {
		return
	}
	if o := f.origin(s.Subject); !o.constant && !o.computed {
		s.cell = o.cell
		if s.cell == nil {
			s.cell = f.exprCell(ast.Unparen(s.Subject))
		}
		s.Demand = f.demanded(n)
		f.switches = append(f.switches, s)
	}
}

func (f *finder) taggedCase(s *Switch, e ast.Expr) {
	c, ok := f.constantOf(e)
	if !ok {
		s.Partial = s.Partial || !f.isConstant(e)
		return
	}
	s.Cases = append(s.Cases, c)
	f.compareConstant(s.Subject, c)
}

// taglessCase takes x == CODE, and several of them joined by ||, all over the same x. It reports false for any other
// condition: such a switch asks about more than a code. The comparisons are recorded where the walk meets them.
func (f *finder) taglessCase(s *Switch, e ast.Expr) bool {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	if b.Op == token.LOR {
		return f.taglessCase(s, b.X) && f.taglessCase(s, b.Y)
	}
	if b.Op != token.EQL {
		return false
	}
	x, y := ast.Unparen(b.X), b.Y
	if f.isConstant(x) {
		x, y = ast.Unparen(b.Y), b.X
	}
	c, ok := f.constantOf(y)
	if !ok || f.isConstant(x) || s.Subject != nil && types.ExprString(s.Subject) != types.ExprString(x) {
		return false
	}
	s.Subject = x
	s.Cases = append(s.Cases, c)
	return true
}

// demanded reports whether a //jmvet:exhaustive directive stands on a switch.
func (f *finder) demanded(n *ast.SwitchStmt) bool {
	line := f.file.Line(n.Switch)
	for i, d := range f.file.Directives {
		if d.Kind == directive.Exhaustive && f.file.TargetLine(d) == line {
			f.demands[demandKey{f.file, i}] = true
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
func (f *finder) judgeDemands() {
	for _, s := range f.switches {
		if s.Demand && s.cell.proof == nil && !IsCategory(f.pass.TypesInfo.TypeOf(s.Subject)) &&
			!slices.ContainsFunc(s.Cases, func(c Constant) bool { return f.cfg.Known(c.Value) }) {
			s.Demand = false
			f.demandNothing(s.File, s.Stmt.Switch)
		}
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
