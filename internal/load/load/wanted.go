package load

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/scan"
)

// wanted are the functions of which it matters what they do with their parameters: those that a package of the plan calls,
// and those that these call. A package of which a function is wanted is analysed, too: the fact of what that hands on
// is told by its body alone. It is not followed further than the bodies of such functions.
type wanted map[string]*wantedFunction // by their full names

// A wantedFunction is a function that is called.
type wantedFunction struct {
	path string // of its package
	near bool   // a package of the same project calls it with numbers: it matters in a package without evidence, too
}

// learn notes the functions that the packages call, and reports whether a package that has one is new to the plan.
func (w wanted) learn(plan *scan.Plan, pkgs []*packages.Package) bool {
	learned := false
	for _, fn := range w { // the plan may have grown since
		learned = plan.Help(fn.path, fn.near) || learned
	}
	for again := true; again; {
		again = false
		for _, pkg := range pkgs {
			for _, file := range pkg.Syntax {
				for _, decl := range file.Decls {
					if fn, ok := decl.(*ast.FuncDecl); ok && plan.Helps(pkg.PkgPath) && !w.has(pkg.TypesInfo.Defs[fn.Name]) {
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

func (w wanted) has(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	return ok && w[fn.FullName()] != nil
}

// calls notes the functions that a declaration calls, and reports whether one is new, and whether a package is.
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
		found = plan.Help(fn.Pkg().Path(), near) || found
		return true
	})
	return news, found
}
