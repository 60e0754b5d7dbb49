package load

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/scan"
)

// wanted has the functions whose handling of their parameters matters, by their full names: those that a package of the
// plan calls, and those that these call. A package that declares such a function is analysed, too: what the function
// hands on is a fact that follows from its body alone. Only the bodies of such functions are followed further.
type wanted map[string]*wantedFunction

// A wantedFunction is a function that is called.
type wantedFunction struct {
	path string // the import path of its package
	// A package of the same project calls it, and it handles more than texts: it matters in a package without evidence,
	// too.
	near bool
}

// learn notes the functions that pkgs call, and reports whether plan has a new package because of them.
func (w wanted) learn(plan *scan.Plan, pkgs []*packages.Package) bool {
	learned := false
	// The plan may have grown since a function was noted.
	for _, fn := range w {
		learned = plan.AddHelper(fn.path, fn.near) || learned
	}
	for again := true; again; {
		again = false
		for _, pkg := range pkgs {
			for _, file := range pkg.Syntax {
				for _, decl := range file.Decls {
					// Of a package that is in the plan for its functions alone, only the wanted functions count.
					if fn, ok := decl.(*ast.FuncDecl); ok && plan.OnlyHelps(pkg.PkgPath) && !w.has(pkg.TypesInfo.Defs[fn.Name]) {
						continue
					}
					news, found := w.calls(plan, pkg, decl)
					again, learned = again || news, learned || found
				}
			}
		}
	}
	return learned
}

// has reports whether obj is a function that is wanted.
func (w wanted) has(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	return ok && w[fn.FullName()] != nil
}

// calls notes the functions that decl, in pkg, calls. news reports whether a function is new, found whether plan has a
// new package because of it.
func (w wanted) calls(plan *scan.Plan, pkg *packages.Package, decl ast.Decl) (news, found bool) {
	ast.Inspect(decl, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		fn, ok := typeutil.Callee(pkg.TypesInfo, call).(*types.Func)
		if !ok || !evidence.TakesCodes(fn.Origin()) {
			return true
		}
		fn = fn.Origin()
		near := evidence.MayHelp(fn) && evidence.OfOneProject(fn.Pkg().Path(), pkg.PkgPath)
		known := w[fn.FullName()]
		if known != nil && (known.near || !near) {
			return true
		}
		w[fn.FullName()] = &wantedFunction{fn.Pkg().Path(), near}
		news = true
		found = plan.AddHelper(fn.Pkg().Path(), near) || found
		return true
	})
	return news, found
}
