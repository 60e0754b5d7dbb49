package silence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// failsBehind reports whether the function tells its caller of a failure on every way from behind a switch that a value
// can take: it returns a new error, or the bool that a success does not give.
func (f *function) failsBehind(s Switch, eval *evaluator, v int64) bool {
	var success []*ast.ReturnStmt
	f.endsFrom(f.graph.Blocks[0], nil, eval, 0, func(b *cfg.Block) {
		if r := b.Return(); r != nil {
			success = append(success, r)
		}
	})
	fails, any := true, false
	f.endsFrom(f.behind(s.Stmt), s.Stmt, eval, v, func(b *cfg.Block) {
		any = true
		if r := b.Return(); r != nil { // else it ends in a call that does not come back
			fails = fails && f.isFailure(r, success)
		}
	})
	return any && fails
}

// endsFrom calls do for the ends of the function that a value comes to from a block on. What a switch does with other
// values in the next round of a loop is left out.
func (f *function) endsFrom(b *cfg.Block, s *ast.SwitchStmt, eval *evaluator, v int64, do func(*cfg.Block)) {
	seen := make(map[*cfg.Block]bool)
	var visit func(b *cfg.Block)
	visit = func(b *cfg.Block) {
		if seen[b] || s != nil && insideBody(b, s) {
			return
		}
		seen[b] = true
		if len(b.Succs) == 0 && len(b.Nodes) > 0 {
			do(b)
			return
		}
		if cond, of, ok := f.condition(b); ok {
			if is, known := eval.takes(cond, of, v); known {
				if is {
					visit(b.Succs[0])
				} else {
					visit(b.Succs[1])
				}
				return
			}
		}
		for _, next := range b.Succs {
			visit(next)
		}
	}
	visit(b)
}

// isFailure reports whether a return has a new error, or a bool that none of the returns of a success has.
func (f *function) isFailure(r *ast.ReturnStmt, success []*ast.ReturnStmt) bool {
	for i, e := range r.Results {
		if f.isNewError(e) {
			return true
		}
		value := f.info.Types[e].Value
		if value == nil || value.Kind() != constant.Bool || len(success) == 0 {
			continue
		}
		differs := true
		for _, other := range success {
			differs = differs && i < len(other.Results) && f.isBool(other.Results[i], !constant.BoolVal(value))
		}
		if differs {
			return true
		}
	}
	return false
}

func (f *function) isBool(e ast.Expr, want bool) bool {
	v := f.info.Types[e].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v) == want
}

// isNewError reports whether an expression is an error for sure: a package variable, a literal, or the call of a
// function whose name says that it makes one.
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
		v, path := f.chain(e)
		return v != nil && len(path) == 0 && v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(f.info, e).(*types.Func)
		return ok && (strings.HasPrefix(fn.Name(), "New") || strings.HasPrefix(fn.Name(), "Err"))
	}
	return false
}
