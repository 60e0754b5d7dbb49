package silence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// arriving returns the values of a switch that reach what stands behind it without a clause: conditions before and
// around it have not taken them out, nor have other conditions of a switch without a tag.
func (f *function) arriving(s Switch, src *sources) []int64 {
	done := f.behind(s.Stmt)
	if done == nil {
		return s.Values
	}
	fl := f.newFlow(s, src)
	fl.propagate()
	var list []int64
	for i, v := range s.Values {
		if fl.passes(done, i) {
			list = append(list, v)
		}
	}
	return list
}

// flow tells which of the values can be where.
type flow struct {
	*function
	s       *ast.SwitchStmt
	values  []int64
	eval    *evaluator
	kills   map[*types.Var]bool   // variables that the subject is read from: another value of theirs may be any
	entries map[*cfg.Block][]bool // by value: whether it can be where the block begins
	nodes   map[ast.Node]bool     // assignments that only name the subject: code := im.CodeOf(err)
}

func (f *function) newFlow(s Switch, src *sources) *flow {
	fl := &flow{
		function: f,
		s:        s.Stmt,
		values:   s.Values,
		kills:    make(map[*types.Var]bool),
		entries:  make(map[*cfg.Block][]bool),
		nodes:    make(map[ast.Node]bool),
	}
	fl.eval = &evaluator{Package: f.Package, src: src, defs: f.defs}
	fl.addAlias(s.Subject)
	return fl
}

// addAlias takes an expression that has the value of the subject: of a variable that is given one value, that value
// too.
func (fl *flow) addAlias(e ast.Expr) {
	e = fl.unconverted(e)
	fl.eval.aliases = append(fl.eval.aliases, e)
	ast.Inspect(e, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if v := fl.variable(e); v != nil && !v.IsField() {
				fl.kills[v] = true
			}
		}
		return true
	})
	v := fl.variable(e)
	if v == nil || !fl.isLocal(v) || len(fl.defs[v]) != 1 {
		return
	}
	d := fl.defs[v][0]
	if d.value == nil || d.from || d.element || d.part || len(d.siblings) > 1 || !fl.isRead(d.value) {
		return
	}
	ast.Inspect(fl.outer, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if len(n.Lhs) == 1 && fl.variable(n.Lhs[0]) == v {
				fl.nodes[n] = true
			}
		case *ast.ValueSpec:
			if len(n.Names) == 1 && fl.variable(n.Names[0]) == v {
				fl.nodes[n] = true
			}
		}
		return true
	})
	fl.addAlias(d.value)
}

// isRead reports whether an expression reads the code from what it names, again and again: a variable, a part of one, a
// function whose name says code.
func (fl *flow) isRead(e ast.Expr) bool {
	e = fl.unconverted(e)
	if root, _ := fl.chain(e); root != nil {
		return true
	}
	call, ok := e.(*ast.CallExpr)
	return ok && (saysFailure(lastName(call.Fun)) || isReader(lastName(call.Fun)))
}

// unconverted returns an expression without the parentheses and conversions around it.
func (p *Package) unconverted(e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !p.info.Types[call.Fun].IsType() {
			return e
		}
		e = call.Args[0]
	}
}

// propagate follows the values along the edges of the graph until nothing changes.
func (fl *flow) propagate() {
	first := fl.graph.Blocks[0]
	fl.entries[first] = fl.all()
	todo := []*cfg.Block{first}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		out := fl.through(b)
		for i, next := range b.Succs {
			if fl.join(next, fl.along(b, i, out)) {
				todo = append(todo, next)
			}
		}
	}
}

func (fl *flow) all() []bool {
	list := make([]bool, len(fl.values))
	for i := range list {
		list[i] = true
	}
	return list
}

func (fl *flow) join(b *cfg.Block, more []bool) bool {
	if fl.entries[b] == nil {
		fl.entries[b] = more
		return true
	}
	grown := false
	for i, can := range more {
		if can && !fl.entries[b][i] {
			fl.entries[b][i] = true
			grown = true
		}
	}
	return grown
}

// through returns what can be at the end of a block.
func (fl *flow) through(b *cfg.Block) []bool {
	if r, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeBody {
		if fl.kills[fl.variableOf(r.Key)] || fl.kills[fl.variableOf(r.Value)] {
			return fl.all()
		}
	}
	out := append([]bool(nil), fl.entries[b]...)
	for _, n := range b.Nodes {
		if !fl.nodes[n] && fl.changes(n) {
			out = fl.all()
		}
	}
	return out
}

func (fl *flow) variableOf(e ast.Expr) *types.Var {
	if e == nil {
		return nil
	}
	return fl.variable(e)
}

// changes reports whether a node gives something that the subject is read from another value, or hands out its address.
func (fl *flow) changes(n ast.Node) bool {
	found := false
	note := func(e ast.Expr) {
		if root, _ := fl.chain(e); root != nil && fl.kills[root] {
			found = true
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				note(l)
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				note(name)
			}
		case *ast.IncDecStmt:
			note(n.X)
		case *ast.UnaryExpr:
			if n.Op.String() == "&" {
				note(n.X)
			}
		}
		return !found
	})
	return found
}

// along returns what goes along the i-th edge of a block.
func (fl *flow) along(b *cfg.Block, i int, out []bool) []bool {
	cond, of, ok := fl.condition(b)
	if !ok {
		return append([]bool(nil), out...)
	}
	list := make([]bool, len(out))
	for k, can := range out {
		is, known := fl.eval.takes(cond, of, fl.values[k])
		list[k] = can && (!known || is == (i == 0))
	}
	return list
}

// passes reports whether a value comes to the end of the switch past all clauses.
func (fl *flow) passes(done *cfg.Block, value int) bool {
	for _, b := range fl.graph.Blocks {
		if b.Kind == cfg.KindSwitchCaseBody || insideBody(b, fl.s) || fl.entries[b] == nil {
			continue
		}
		for i, next := range b.Succs {
			if next == done && fl.along(b, i, fl.through(b))[value] {
				return true
			}
		}
	}
	return false
}

// insideBody reports whether a block belongs to the statements of a clause, and not to its conditions.
func insideBody(b *cfg.Block, s *ast.SwitchStmt) bool {
	if b.Kind == cfg.KindSwitchNextCase && b.Stmt != nil {
		if slices.Contains(s.Body.List, b.Stmt) {
			return false
		}
	}
	return insideOf(b, s)
}
