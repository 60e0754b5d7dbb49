package silence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// everyClauseLeaves reports whether no clause of s lets control go on after it: then the code there is its default.
func (f *function) everyClauseLeaves(s *ast.SwitchStmt) bool {
	return len(s.Body.List) > 0 && !slices.ContainsFunc(s.Body.List, func(clause ast.Stmt) bool {
		return f.goesOn(s, clause.(*ast.CaseClause))
	})
}

// goesOn reports whether control can come from clause, one of s, to the code after s. A clause that leaves the loop may
// come there in the next round, which does not count.
func (f *function) goesOn(s *ast.SwitchStmt, clause *ast.CaseClause) bool {
	done := f.after(s)
	seen := make(map[*cfg.Block]bool)
	var visit func(b *cfg.Block) bool
	visit = func(b *cfg.Block) bool {
		if b == done {
			return true
		}
		if seen[b] || !isInside(b, s) {
			return false
		}
		seen[b] = true
		return slices.ContainsFunc(b.Succs, visit)
	}
	return slices.ContainsFunc(f.graph.Blocks, func(b *cfg.Block) bool {
		return b.Kind == cfg.KindSwitchCaseBody && b.Stmt == clause && b.Live && visit(b)
	})
}

// comesBack reports whether call comes back: panic, os.Exit, log.Fatal and the like do not, nor do functions of this
// package that always leave.
func (p *Package) comesBack(call *ast.CallExpr) bool {
	switch fn := typeutil.Callee(p.info, call).(type) {
	case *types.Builtin:
		return fn.Name() != "panic"
	case *types.Func:
		if decl := p.decls[fn.Origin()]; decl != nil {
			return p.functionComesBack(fn.Origin(), decl)
		}
		return !isNoReturn(fn) && !p.endsProgram(call)
	}
	return true
}

// functionComesBack reports whether fn, the function decl of this package, comes back.
func (p *Package) functionComesBack(fn *types.Func, decl *ast.FuncDecl) bool {
	if back, asked := p.returns[fn]; asked {
		return back
	}
	p.returns[fn] = false // of a function that calls itself, only another path can come back
	graph := cfg.New(decl.Body, p.comesBack)
	p.returns[fn] = p.recovers(decl.Body) ||
		slices.ContainsFunc(graph.Blocks, func(b *cfg.Block) bool { return b.Live && b.Return() != nil })
	return p.returns[fn]
}

// recovers reports whether the function with body may catch a panic of its own.
func (p *Package) recovers(body *ast.BlockStmt) bool {
	for n := range ast.Preorder(body) {
		if call, ok := n.(*ast.CallExpr); ok {
			if b, ok := typeutil.Callee(p.info, call).(*types.Builtin); ok && b.Name() == "recover" {
				return true
			}
		}
	}
	return false
}

// noReturn are functions of the standard library that do not come back.
var noReturn = [...]struct{ pkg, name string }{
	{"os", "Exit"}, {"syscall", "Exit"}, {"runtime", "Goexit"},
	{"testing", "FailNow"}, {"testing", "Skip"}, {"testing", "Skipf"}, {"testing", "SkipNow"},
}

// isNoReturn reports whether fn, a function of another package, does not come back: it is one of the list, or has no
// result and a name by which loggers and tests call such functions.
func isNoReturn(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	for _, f := range noReturn {
		if f.pkg == fn.Pkg().Path() && f.name == fn.Name() {
			return true
		}
	}
	return fn.Signature().Results().Len() == 0 && saysFatal(fn.Name())
}

// endsProgram reports whether call ends a chain that begins with Fatal or Panic:
// log.Fatal().Err(err).Msg("no entry").
func (p *Package) endsProgram(call *ast.CallExpr) bool {
	if tuple, ok := p.info.TypeOf(call).(*types.Tuple); !ok || tuple.Len() > 0 {
		return false
	}
	for {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		if call, ok = ast.Unparen(sel.X).(*ast.CallExpr); !ok {
			return false
		}
		if fn, ok := typeutil.Callee(p.info, call).(*types.Func); ok && (fn.Name() == "Fatal" || fn.Name() == "Panic") {
			return true
		}
	}
}
