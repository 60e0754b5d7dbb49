package silence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// failsAfter reports whether the function tells its caller of a failure on every way from the end of s where the
// subject of ev has the value v: it returns a new error, or the bool that a success does not give.
func (f *function) failsAfter(s *ast.SwitchStmt, ev *evaluator, v int64) bool {
	var success []*ast.ReturnStmt
	for _, b := range f.endsFrom(f.graph.Blocks[0], nil, ev, 0) {
		if r := b.Return(); r != nil {
			success = append(success, r)
		}
	}
	ends := f.endsFrom(f.after(s), s, ev, v)
	return len(ends) > 0 && !slices.ContainsFunc(ends, func(b *cfg.Block) bool {
		r := b.Return() // nil: a call that does not come back
		return r != nil && !f.isFailure(r, success)
	})
}

// endsFrom returns the ends of the function that are reached from b where the subject of ev has the value v. The
// clauses of s, which may be nil, are left out: in the next round of a loop they are for other values.
func (f *function) endsFrom(b *cfg.Block, s *ast.SwitchStmt, ev *evaluator, v int64) []*cfg.Block {
	var ends []*cfg.Block
	seen := make(map[*cfg.Block]bool)
	var visit func(b *cfg.Block)
	visit = func(b *cfg.Block) {
		if seen[b] || s != nil && isInBody(b, s) {
			return
		}
		seen[b] = true
		if len(b.Succs) == 0 && len(b.Nodes) > 0 {
			ends = append(ends, b)
		}
		if next, ok := f.taken(b, ev, v); ok {
			visit(next)
			return
		}
		for _, next := range b.Succs {
			visit(next)
		}
	}
	visit(b)
	return ends
}

// isFailure reports whether r returns a new error, or a bool that none of the returns in success has.
func (f *function) isFailure(r *ast.ReturnStmt, success []*ast.ReturnStmt) bool {
	for i, e := range r.Results {
		if f.isNewError(e) {
			return true
		}
		value := f.info.Types[e].Value
		if !isTruth(value) || len(success) == 0 {
			continue
		}
		mayBeSuccess := func(other *ast.ReturnStmt) bool {
			if i >= len(other.Results) {
				return true
			}
			v := f.info.Types[other.Results[i]].Value
			return !isTruth(v) || constant.BoolVal(v) == constant.BoolVal(value)
		}
		if !slices.ContainsFunc(success, mayBeSuccess) {
			return true
		}
	}
	return false
}

// isNewError reports whether e is an error for sure: a package variable, a literal, or the call of a function whose
// name says that it makes one.
func (f *function) isNewError(e ast.Expr) bool {
	if !isErrorType(f.info.TypeOf(e)) || f.info.Types[e].IsNil() {
		return false
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.UnaryExpr:
		_, ok := ast.Unparen(e.X).(*ast.CompositeLit)
		return ok
	case *ast.Ident, *ast.SelectorExpr:
		at := f.placeOf(e)
		return at.root != nil && len(at.path) == 0 && at.root.Pkg() != nil && at.root.Parent() == at.root.Pkg().Scope()
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(f.info, e).(*types.Func)
		return ok && (strings.HasPrefix(fn.Name(), "New") || strings.HasPrefix(fn.Name(), "Err"))
	}
	return false
}
