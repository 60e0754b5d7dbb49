package silence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// with returns the sources as they are used where the subject has a value: a comparison that gives what it gives for a
// success is no use then.
func (s *sources) with(eval *evaluator, v int64) *sources {
	own := *s
	own.tells = func(e *ast.BinaryExpr) (tells, known bool) {
		is, known := eval.truth(e, v)
		success, alike := eval.truth(e, 0)
		return is != success || !alike, known
	}
	return &own
}

// walk looks for what is done with one thing where the subject has a value.
type walk struct {
	*sources
	s      *ast.SwitchStmt
	thing  thing
	atExit bool // whoever comes to the end of the function uses it
	eval   *evaluator
	value  int64
	seen   map[*cfg.Block]bool
}

// from reports whether anything is done from the beginning of a block on.
func (w *walk) from(b *cfg.Block) bool {
	if w.seen[b] {
		return false
	}
	w.seen[b] = true
	if w.isElse(b) {
		return true
	}
	if r, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeBody && (w.isRoot(r.Key) || w.isRoot(r.Value)) {
		return false
	}
	for _, n := range b.Nodes {
		if w.ignored[n] || within(n, w.s) { // the next round of a loop: only other values come to the switch itself
			continue
		}
		if used, done := w.at(b, n); done {
			return used
		}
	}
	if slices.ContainsFunc(b.Succs, w.from) {
		return true
	}
	return len(b.Succs) == 0 && w.atExit
}

// at reports whether anything is done at a node n of a block b; done says that what stands behind it does not matter.
func (w *walk) at(b *cfg.Block, n ast.Node) (used, done bool) {
	if cond, of, branches := w.condition(b); branches && n == ast.Node(cond) {
		if is, known := w.eval.takes(cond, of, w.value); known {
			return w.fromBranch(b, cond, of, is), true
		}
	}
	if r, ok := n.(*ast.ReturnStmt); ok {
		return w.usedByReturn(r), true
	}
	if w.tags[n] && w.eval.value(n.(ast.Expr), w.value) != nil {
		return false, false // its clauses tell
	}
	used = w.used(n, w.isThing)
	return used, used || w.redefines(n)
}

// fromBranch goes on where a condition sends the value. If it sends a success elsewhere, the value is told apart.
func (w *walk) fromBranch(b *cfg.Block, cond ast.Expr, of *ast.SwitchStmt, is bool) bool {
	if success, known := w.eval.takes(cond, of, 0); known && success != is &&
		w.used(cond, func(thing) bool { return true }) {
		return true
	}
	if of != nil && of.Tag != nil && is { // a case for the value
		return true
	}
	if is {
		return w.from(b.Succs[0])
	}
	return w.from(b.Succs[1])
}

// isElse reports whether a block is what is left of conditions over the subject: a default, or an else without a
// condition.
func (w *walk) isElse(b *cfg.Block) bool {
	switch stmt := b.Stmt.(type) {
	case *ast.CaseClause:
		of := w.defaults[stmt]
		if b.Kind != cfg.KindSwitchCaseBody || of == nil || of == w.s {
			return false
		}
		if of.Tag != nil {
			return w.info.Types[of.Tag].Value == nil && w.eval.value(of.Tag, w.value) != nil
		}
		for _, clause := range of.Body.List {
			if slices.ContainsFunc(clause.(*ast.CaseClause).List, w.asks) {
				return true
			}
		}
	case *ast.IfStmt:
		_, isBlock := stmt.Else.(*ast.BlockStmt)
		return b.Kind == cfg.KindIfElse && isBlock && w.asks(stmt.Cond)
	}
	return false
}

// asks reports whether a condition asks for values of the subject.
func (w *walk) asks(cond ast.Expr) bool {
	if w.info.Types[cond].Value != nil {
		return false
	}
	_, known := w.eval.truth(cond, w.value)
	return known
}

func (w *walk) isThing(t thing) bool { return t.root == w.thing.root && samePath(t.path, w.thing.path) }

func (w *walk) isRoot(e ast.Expr) bool { return e != nil && w.variable(e) == w.thing.root }

// usedByReturn: a return uses what it names, a bare one the named results; and what is deferred runs then.
func (w *walk) usedByReturn(r *ast.ReturnStmt) bool {
	for _, e := range r.Results {
		if w.used(e, w.isThing) {
			return true
		}
	}
	if w.isResult(w.thing.root) {
		return len(r.Results) == 0
	}
	return w.atExit
}

// isResult reports whether a variable is a named result of the function.
func (f *function) isResult(v *types.Var) bool {
	return f.typ.Results != nil && f.typ.Results.Pos() <= v.Pos() && v.Pos() < f.typ.Results.End()
}

// redefines reports whether a node gives the variable of the thing another value.
func (w *walk) redefines(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if slices.ContainsFunc(n.Lhs, w.isRoot) {
			return true
		}
	case *ast.ValueSpec:
		for _, name := range n.Names {
			if w.isRoot(name) {
				return true
			}
		}
	}
	return false
}
