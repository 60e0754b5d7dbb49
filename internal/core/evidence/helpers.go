package evidence

import (
	"go/ast"
	"go/types"
	"strings"
)

// A package that has nothing to do with codes may have helpers that other packages pass codes to: toInt(v),
// contains(list, x). Their summaries are exported if they are small and take numbers, for packages of the same project.
// To analyze all that a program depends on would cost more than it finds.

// exportHelpers exports the summaries of the helpers of a package in which there is nothing else to find.
func (u *unit) exportHelpers() {
	if !u.facts || u.pass.Pkg.Name() == "main" || u.isDependency() {
		return
	}
	h := u.collectHelpers()
	if h == nil {
		return
	}
	for _, f := range h.linkCalls().functions {
		if f.fn != nil && f.fn.Exported() && !f.broken && len(f.flows)+len(f.comparisons) > 0 {
			fact := &Summary{Flows: f.flows, Comparisons: f.comparisons, Calls: f.calls, SameProject: true}
			u.pass.ExportObjectFact(f.fn, fact)
		}
	}
}

// collectHelpers collects the exported helpers of the package. It returns nil if there are none, as in most packages.
func (u *unit) collectHelpers() *helpers {
	var h *helpers
	for _, file := range u.pass.Files {
		for _, d := range file.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok && decl.Name.IsExported() && u.isHelper(decl) {
				if h == nil {
					h = &helpers{newCollector(newGraph(u)), make(map[*ast.FuncDecl]bool)}
				}
				h.collectHelper(file, decl)
			}
		}
	}
	return h
}

// helpers is a collector for the exported helpers of a package and those that they call.
type helpers struct {
	*collector
	done map[*ast.FuncDecl]bool
}

// collectHelper collects the helper decl, which stands in file, and the unexported helpers that it calls.
func (h *helpers) collectHelper(file *ast.File, decl *ast.FuncDecl) {
	if h.done[decl] {
		return
	}
	h.done[decl] = true
	before := len(h.sites)
	h.collect(&File{Syntax: file, Token: h.pass.Fset.File(file.FileStart)}, decl)
	for _, site := range h.sites[before:] {
		if site.fn == nil || site.fn.Pkg() != h.pass.Pkg || site.fn.Exported() {
			continue
		}
		if file, decl := h.declOf(site.fn); decl != nil && h.isHelper(decl) {
			h.collectHelper(file, decl)
		}
	}
}

// declOf returns the declaration of fn, a function of this package, and its file. Both are nil if there is none: fn is
// a method of an interface.
func (u *unit) declOf(fn *types.Func) (*ast.File, *ast.FuncDecl) {
	for _, file := range u.pass.Files {
		if fn.Pos() < file.FileStart || file.FileEnd <= fn.Pos() {
			continue
		}
		for _, d := range file.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok && decl.Name.Pos() == fn.Pos() {
				return file, decl
			}
		}
	}
	return nil, nil
}

// isHelper reports whether decl is a small function that [MayHelp].
func (u *unit) isHelper(decl *ast.FuncDecl) bool {
	const maxBytes = 1000
	if decl.Body == nil || decl.Body.End()-decl.Body.Pos() > maxBytes {
		return false
	}
	fn, ok := u.pass.TypesInfo.Defs[decl.Name].(*types.Func)
	return ok && MayHelp(fn)
}

// isDependency reports whether the package belongs to a module that the user does not work on. It is false if the host
// does not tell the module.
func (u *unit) isDependency() bool { return u.pass.Module != nil && u.pass.Module.Version != "" }

// MayHelp reports whether fn takes codes, as [TakesCodes] does, and one of its parameters and results is a number, or
// of type any or a type parameter: texts alone do not count.
func MayHelp(fn *types.Func) bool {
	if !TakesCodes(fn) {
		return false
	}
	sig := fn.Signature()
	for _, list := range []*types.Tuple{sig.Params(), sig.Results()} {
		for v := range list.Variables() {
			if mayBeNumber(contentType(v.Type())) {
				return true
			}
		}
	}
	return sig.Recv() != nil && mayBeNumber(contentType(sig.Recv().Type()))
}

// mayBeNumber reports whether a value of type t can be a number that is as large as a code.
func mayBeNumber(t types.Type) bool {
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

// OfOneProject reports whether the import paths a and b seem to belong to one project: they agree in
// github.com/OWNER/NAME, or in the first element if that is no host.
func OfOneProject(a, b string) bool { return projectOf(a) == projectOf(b) }

// projectOf returns the elements at the beginning of an import path that name the project.
func projectOf(path string) string {
	elems, n := strings.Split(path, "/"), 1
	if strings.Contains(elems[0], ".") {
		n = 3
	}
	return strings.Join(elems[:min(n, len(elems))], "/")
}
