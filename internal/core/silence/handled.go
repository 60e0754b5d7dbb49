package silence

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// handledAfter reports whether the code after stmt handles all the values that arrive there: it fails, or it uses one
// of the holders of the subject of ev before that is given another value. A condition that asks for other values is no
// use, and neither is a switch that has no clause for the value.
func (f *function) handledAfter(stmt *ast.SwitchStmt, ev *evaluator, values []int64) bool {
	done := f.after(stmt)
	if done == nil {
		return false
	}
	atExit := f.usedAtExit(stmt, ev.src)
	for _, v := range values {
		src := ev.sourcesWith(v)
		isUsed := slices.ContainsFunc(src.holders, func(h holder) bool {
			w := &walk{sources: src, s: stmt, holder: h, atExit: atExit[h.root], ev: ev, v: v,
				seen: make(map[*cfg.Block]bool)}
			return w.from(done)
		})
		if !isUsed && !f.failsAfter(stmt, ev, v) {
			return false
		}
	}
	return true
}

// sourcesWith returns the sources of ev for a search where the subject has the value v: a comparison that has the same
// result for v and for a success is no use.
func (ev *evaluator) sourcesWith(v int64) *sources {
	src := *ev.src
	src.tells = func(e *ast.BinaryExpr) (tells, known bool) {
		is, known := ev.truth(e, v)
		success, alike := ev.truth(e, 0)
		return is != success || !alike, known
	}
	return &src
}
