package evidence

import (
	"go/ast"
	"go/types"
	"strings"
)

// A package that has nothing to do with codes may have a function that others hand codes to: toInt(v), contains(list,
// x). What such functions hand on is told of small ones that take numbers, and only to packages of the same project: a
// search through all of what a program depends on would cost more than it finds.

// exportHelpers tells what the small functions of a package hand on in which there is no other reason to look.
func (u *unit) exportHelpers() {
	if !u.facts || u.pass.Pkg.Name() == "main" || u.isDependency() {
		return
	}
	var h *helpers
	for _, syntax := range u.pass.Files {
		for _, d := range syntax.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok && decl.Name.IsExported() && u.mayHelp(decl) {
				if h == nil {
					h = u.newHelpers()
				}
				h.collectHelper(syntax, decl)
			}
		}
	}
	if h == nil {
		return
	}
	for _, f := range h.linkCalls().functions {
		if f.fn != nil && f.fn.Exported() && !f.broken && len(f.flows)+len(f.comparisons) > 0 {
			u.pass.ExportObjectFact(f.fn, &Summary{Flows: f.flows, Comparisons: f.comparisons, Calls: f.calls, SameProject: true})
		}
	}
}

// helpers collects the exported functions of a package that may help, and those that they call.
type helpers struct {
	*collector
	done map[*ast.FuncDecl]bool
}

func (u *unit) newHelpers() *helpers {
	u.declared = make(map[types.Object]*Proof)
	u.vendor = make(map[*types.Package]*NamesVendor)
	return &helpers{newCollector(newGraph(u)), make(map[*ast.FuncDecl]bool)}
}

func (h *helpers) collectHelper(syntax *ast.File, decl *ast.FuncDecl) {
	if h.done[decl] {
		return
	}
	h.done[decl] = true
	before := len(h.sites)
	h.collect(&File{Syntax: syntax, Token: h.pass.Fset.File(syntax.FileStart)}, decl)
	for _, site := range h.sites[before:] {
		if site.fn == nil || site.fn.Pkg() != h.pass.Pkg || site.fn.Exported() {
			continue
		}
		if syntax, decl := h.declarationOf(site.fn); decl != nil && h.mayHelp(decl) {
			h.collectHelper(syntax, decl)
		}
	}
}

// declarationOf returns the declaration of a function fn of the package, and its file; nil where it has none.
func (u *unit) declarationOf(fn *types.Func) (*ast.File, *ast.FuncDecl) {
	for _, syntax := range u.pass.Files {
		if fn.Pos() < syntax.FileStart || syntax.FileEnd <= fn.Pos() {
			continue
		}
		for _, d := range syntax.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok && decl.Name.Pos() == fn.Pos() {
				return syntax, decl
			}
		}
	}
	return nil, nil
}

// mayHelp reports whether a declaration is of a small function that may help.
func (u *unit) mayHelp(decl *ast.FuncDecl) bool {
	if decl.Body == nil || !isSmall(decl.Body) {
		return false
	}
	fn, ok := u.pass.TypesInfo.Defs[decl.Name].(*types.Func)
	return ok && MayHelp(fn)
}

// isDependency reports whether the package is of a module that the user does not work on. A host that does not know
// says nothing.
func (u *unit) isDependency() bool { return u.pass.Module != nil && u.pass.Module.Version != "" }

// isSmall reports whether a body has little text, as that of a function that only hands a parameter on.
func isSmall(body *ast.BlockStmt) bool {
	const bytes = 1000
	return body.End()-body.Pos() <= bytes
}

// MayHelp reports whether a function takes codes, as [TakesCodes] does, and has a number, a value of any type or one of
// a type parameter among its parameters and results: not only texts.
func MayHelp(fn *types.Func) bool {
	if !TakesCodes(fn) {
		return false
	}
	sig := fn.Signature()
	for _, list := range []*types.Tuple{sig.Params(), sig.Results()} {
		for v := range list.Variables() {
			if holdsNumber(contentType(v.Type())) {
				return true
			}
		}
	}
	return sig.Recv() != nil && holdsNumber(contentType(sig.Recv().Type()))
}

// holdsNumber reports whether a value of a type can be a number as large as a code.
func holdsNumber(t types.Type) bool {
	if _, isParam := types.Unalias(t).(*types.TypeParam); isParam {
		return true
	}
	switch u := underlying(t).(type) {
	case *types.Interface:
		return u.Empty()
	case *types.Basic:
		switch u.Kind() {
		case types.Int8, types.Int16, types.Uint8, types.Uint16:
			return false
		}
		return u.Info()&(types.IsInteger|types.IsFloat) != 0
	}
	return false
}

// OfOneProject reports whether two import paths belong to one project, as far as paths tell: github.com/OWNER/NAME, or
// the first element of a path without a host.
func OfOneProject(a, b string) bool { return project(a) == project(b) }

func project(path string) string {
	elements := 1
	if host, _, _ := strings.Cut(path, "/"); strings.Contains(host, ".") {
		elements = 3
	}
	at := 0
	for range elements {
		i := strings.IndexByte(path[at:], '/')
		if i < 0 {
			return path
		}
		at += i + 1
	}
	return path[:at-1]
}
