package silence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// A walk looks for a use of one holder in the code after a switch, where the subject has the value v. It follows the
// control flow, as far as conditions tell where it goes for v.
type walk struct {
	*sources
	s      *ast.SwitchStmt
	holder holder
	atExit bool // whoever comes to the end of the function uses it
	ev     *evaluator
	v      int64
	seen   map[*cfg.Block]bool
}

// from reports whether there is a use on a way from the beginning of b.
func (w *walk) from(b *cfg.Block) bool {
	if w.seen[b] {
		return false
	}
	w.seen[b] = true
	switch {
	case w.isElse(b):
		return true
	case w.rangeSets(b, func(v *types.Var) bool { return v == w.holder.root }):
		return false
	}
	for _, n := range b.Nodes {
		// In the next round of a loop, the switch itself is for other values.
		if w.ignored[n] || within(n, w.s) {
			continue
		}
		if used, done := w.at(b, n); done {
			return used
		}
	}
	return slices.ContainsFunc(b.Succs, w.from) || len(b.Succs) == 0 && w.atExit
}

// at reports whether there is a use at n, a node of b. If done is true, the code after n does not matter.
func (w *walk) at(b *cfg.Block, n ast.Node) (used, done bool) {
	// A condition that is known sends the value one way.
	if cond, of, branches := w.condition(b); branches && n == ast.Node(cond) {
		if is, known := w.ev.takes(cond, of, w.v); known {
			return w.fromBranch(b, cond, of, is), true
		}
	}
	if r, ok := n.(*ast.ReturnStmt); ok {
		return w.inReturn(r), true
	}
	if w.tags[n] && w.ev.value(n.(ast.Expr), w.v) != nil {
		return false, false // its clauses tell
	}
	used = w.uses(n, w.isHolder)
	return used, used || w.redefines(n)
}

// fromBranch reports whether there is a use on the way on which b sends the value: its condition cond, a case of the
// switch of if that is not nil, is true or not. If b sends a success the other way, the condition itself is a use.
func (w *walk) fromBranch(b *cfg.Block, cond ast.Expr, of *ast.SwitchStmt, is bool) bool {
	if success, known := w.ev.takes(cond, of, 0); known && success != is && w.uses(cond, isAny) {
		return true
	}
	if of != nil && of.Tag != nil && is { // a case for the value
		return true
	}
	return w.from(successor(b, is))
}

// isElse reports whether b is what is left of conditions over the subject: a default, or an else without a condition.
func (w *walk) isElse(b *cfg.Block) bool {
	switch stmt := b.Stmt.(type) {
	case *ast.CaseClause:
		of := w.defaults[stmt]
		if b.Kind != cfg.KindSwitchCaseBody || of == nil || of == w.s {
			return false
		}
		if of.Tag != nil {
			return w.info.Types[of.Tag].Value == nil && w.ev.value(of.Tag, w.v) != nil
		}
		return slices.ContainsFunc(of.Body.List, func(clause ast.Stmt) bool {
			return slices.ContainsFunc(clause.(*ast.CaseClause).List, w.asks)
		})
	case *ast.IfStmt:
		_, isBlock := stmt.Else.(*ast.BlockStmt)
		return b.Kind == cfg.KindIfElse && isBlock && w.asks(stmt.Cond)
	}
	return false
}

// asks reports whether cond asks for values of the subject.
func (w *walk) asks(cond ast.Expr) bool {
	if w.info.Types[cond].Value != nil {
		return false
	}
	_, known := w.ev.truth(cond, w.v)
	return known
}

// isHolder reports whether h is the holder that is looked for.
func (w *walk) isHolder(h holder) bool { return h.equal(w.holder.place) }

// inReturn reports whether r uses the holder: by what it names, a bare return by the named results, or by what is
// deferred, which runs then.
func (w *walk) inReturn(r *ast.ReturnStmt) bool {
	if slices.ContainsFunc(r.Results, func(e ast.Expr) bool { return w.uses(e, w.isHolder) }) {
		return true
	}
	if w.isResult(w.holder.root) {
		return len(r.Results) == 0
	}
	return w.atExit
}

// redefines reports whether n gives the variable of the holder another value.
func (w *walk) redefines(n ast.Node) bool {
	targets, _ := assignment(n)
	return slices.ContainsFunc(targets, func(e ast.Expr) bool { return w.variable(e) == w.holder.root })
}
