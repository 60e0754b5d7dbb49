package prune

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// A key names a package, or the variant of it that is built for the tests of another package or of its own.
type key struct {
	path     string
	test     string // the import path of the package under test, "" outside of tests
	external bool   // package x_test
}

// String returns the ID of the package, as go/packages has it.
func (k key) String() string {
	if k.test == "" {
		return k.path
	}
	return fmt.Sprintf("%s [%s.test]", k.path, k.test)
}

// An importer imports packages for one other package, from.
type importer struct {
	loader *Loader
	from   modules.Place
	test   string
}

// Import returns the package that importPath names, or the variant of it that from imports.
func (i *importer) Import(importPath string) (*types.Package, error) {
	if importPath == "unsafe" {
		return types.Unsafe, nil
	}
	l := i.loader
	s, err := l.sourceOf(importPath, i.from)
	if err != nil {
		return nil, err
	}
	k := l.keyFor(importPath, i)
	// A full package.
	if l.isFull(k) {
		full, err := l.full(k)
		if err != nil {
			return nil, err
		}
		return full.Types, nil
	}
	// A pruned one.
	if pkg, ok := l.pruned[k]; ok {
		return pkg, nil
	}
	pkg, err := l.checkPruned(s, k.test)
	if err != nil {
		return nil, err
	}
	l.pruned[k] = pkg
	return pkg, nil
}

// keyFor returns the key of the package that importPath names for i. For the tests of a package that is the variant of
// whatever imports this package.
func (l *Loader) keyFor(importPath string, i *importer) key {
	place, _ := l.find(importPath, i.from.Std) // on an error the zero place, whose path no package has
	k := key{path: place.Path}
	if t := l.targets[i.test]; t != nil && len(t.internal) > 0 && (k.path == i.test || l.plan.Imports(k.path, i.test)) {
		k.test = i.test
	}
	return k
}

// isFull reports whether the package k is checked in full: as a target, or as its variant with test files.
func (l *Loader) isFull(k key) bool { return k.path == k.test || l.plan.Full(k.path) }

// checkPruned type-checks what is needed of s, as the variant for the tests of the package test. test is "" outside of
// tests.
func (l *Loader) checkPruned(s *source, test string) (*types.Package, error) {
	name, err := l.packageName(s)
	if err != nil {
		return nil, err
	}
	if s.cgo {
		return nil, lang.PruneC.Errorf(s.Path)
	}
	var files []*ast.File
	for _, f := range s.files {
		if len(f.parts) > 0 {
			files = append(files, f.pruned(name, l.finder.mentioned))
		}
	}
	if len(files) == 0 { // import _ "embed"
		pkg := types.NewPackage(s.Path, name)
		pkg.MarkComplete()
		return pkg, nil
	}
	cfg := l.config(&importer{l, s.Place, test})
	cfg.IgnoreFuncBodies = true
	return cfg.Check(s.Path, l.fset, files, nil)
}

// config returns how to type-check the package that imports through imp. The first error ends the check: the load fails
// in any case.
func (l *Loader) config(imp *importer) *types.Config {
	return &types.Config{Importer: imp, Sizes: l.sizes, GoVersion: imp.from.Module.GoVersion()}
}

// pruned returns the syntax of f, of a package called name, with nothing in it but what is needed. Interfaces keep the
// methods whose names are mentioned.
func (f *file) pruned(name string, mentioned map[string]bool) *ast.File {
	// The parts are in the order of the text again: constants and errors depend on it.
	slices.SortFunc(f.parts, func(a, b *part) int { return a.Start - b.Start })
	// The imports that are used. All of it stands at the first declaration.
	start := f.parts[0].decl.Pos()
	syntax := &ast.File{Package: start, Name: &ast.Ident{Name: name, NamePos: start}, FileStart: start,
		FileEnd: f.parts[0].decl.End()}
	var imports []ast.Spec
	for _, i := range f.imports {
		if !i.used {
			continue
		}
		spec := &ast.ImportSpec{Path: &ast.BasicLit{ValuePos: start, Kind: token.STRING, Value: strconv.Quote(i.path)}}
		if i.name != "" {
			spec.Name = &ast.Ident{NamePos: start, Name: i.name}
		}
		imports = append(imports, spec)
		syntax.Imports = append(syntax.Imports, spec)
	}
	if len(imports) > 0 {
		syntax.Decls = append(syntax.Decls, &ast.GenDecl{TokPos: start, Tok: token.IMPORT, Specs: imports})
	}
	// The declarations, or those of their specifications that are needed.
	for _, p := range f.parts {
		gen, ok := p.decl.(*ast.GenDecl)
		if !ok || p.whole {
			syntax.Decls = append(syntax.Decls, p.decl)
			continue
		}
		kept := *gen
		kept.Specs = nil
		for _, spec := range gen.Specs {
			if p.needed[spec] {
				kept.Specs = append(kept.Specs, withoutMethods(spec, mentioned))
			}
		}
		syntax.Decls = append(syntax.Decls, &kept)
	}
	return syntax
}

// withoutMethods returns spec, for an interface type without the methods whose names are not mentioned.
func withoutMethods(spec ast.Spec, mentioned map[string]bool) ast.Spec {
	t, ok := spec.(*ast.TypeSpec)
	if !ok {
		return spec
	}
	it, ok := t.Type.(*ast.InterfaceType)
	if !ok {
		return spec
	}
	methods := *it.Methods
	methods.List = slices.DeleteFunc(slices.Clone(methods.List),
		func(f *ast.Field) bool { return len(f.Names) == 1 && !mentioned[f.Names[0].Name] })
	kept, keptType := *t, *it
	keptType.Methods = &methods
	kept.Type = &keptType
	return &kept
}
