package silence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// everyClauseLeaves reports whether no clause of a switch lets control go on behind it: then the code behind it is its
// default.
func (f *function) everyClauseLeaves(s *ast.SwitchStmt) bool {
	for _, clause := range s.Body.List {
		if f.goesOn(s, clause.(*ast.CaseClause)) {
			return false
		}
	}
	return len(s.Body.List) > 0
}

// goesOn reports whether control can come from a clause of a switch to what stands behind the switch. A clause that
// leaves the loop may come there in the next round, which does not count.
func (f *function) goesOn(s *ast.SwitchStmt, clause *ast.CaseClause) bool {
	done := f.behind(s)
	seen := make(map[*cfg.Block]bool)
	var visit func(b *cfg.Block) bool
	visit = func(b *cfg.Block) bool {
		if b == done {
			return true
		}
		if seen[b] || !insideOf(b, s) {
			return false
		}
		seen[b] = true
		return slices.ContainsFunc(b.Succs, visit)
	}
	for _, b := range f.graph.Blocks {
		if b.Kind == cfg.KindSwitchCaseBody && b.Stmt == clause && b.Live {
			return visit(b)
		}
	}
	return false // nothing reaches it
}

// comesBack reports whether a call comes back: panic, os.Exit, log.Fatal and the like do not, nor do functions of this
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

// noReturn are functions of the standard library that do not come back.
var noReturn = [...]struct{ pkg, name string }{
	{"os", "Exit"}, {"syscall", "Exit"}, {"runtime", "Goexit"},
	{"testing", "FailNow"}, {"testing", "Skip"}, {"testing", "Skipf"}, {"testing", "SkipNow"},
}

// isNoReturn reports whether a function of another package does not come back: one of the list, and those without a
// result that loggers and tests call Fatal and Panic.
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

// saysFatal reports whether a name is that of a logger's or a test's function that does not come back: Fatal, Fatalf,
// FatalContext, Panicln.
func saysFatal(name string) bool {
	for _, word := range [...]string{"Fatal", "Panic"} {
		rest, ok := strings.CutPrefix(name, word)
		switch {
		case !ok:
		case rest == "", rest == "f", rest == "ln", rest == "w":
			return true
		case strings.HasPrefix(rest, "Context"), strings.HasPrefix(rest, "Ctx"), strings.HasPrefix(rest, "Depth"):
			return true
		}
	}
	return name == "FailNow"
}

// endsProgram reports whether a call ends a chain that begins with Fatal or Panic: log.Fatal().Err(err).Msg("no
// entry").
func (p *Package) endsProgram(call *ast.CallExpr) bool {
	if tuple, ok := p.info.TypeOf(call).(*types.Tuple); !ok || tuple.Len() > 0 {
		return false
	}
	for {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		inner, ok := ast.Unparen(sel.X).(*ast.CallExpr)
		if !ok {
			return false
		}
		if fn, ok := typeutil.Callee(p.info, inner).(*types.Func); ok &&
			(fn.Name() == "Fatal" || fn.Name() == "Panic") {
			return true
		}
		call = inner
	}
}

// functionComesBack reports whether a function of this package comes back. Of one that calls itself the other paths
// tell.
func (p *Package) functionComesBack(fn *types.Func, decl *ast.FuncDecl) bool {
	if back, ok := p.returns[fn]; ok {
		return back
	}
	if p.asked[fn] {
		return false // only another path can come back
	}
	p.asked[fn] = true
	graph := cfg.New(decl.Body, p.comesBack)
	back := p.recovers(decl.Body)
	for _, b := range graph.Blocks {
		back = back || b.Live && b.Return() != nil
	}
	p.returns[fn] = back
	return back
}

// recovers reports whether a function may catch a panic of its own.
func (p *Package) recovers(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			b, ok := typeutil.Callee(p.info, call).(*types.Builtin)
			found = found || ok && b.Name() == "recover"
		}
		return !found
	})
	return found
}
