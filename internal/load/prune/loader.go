// Package prune type-checks a few packages in full, and of all that they import only the declarations that they need.
//
// It asks neither the go command nor the compiler. So a program of a thousand packages is neither listed nor compiled
// for the five that matter. What is checked in full has the same types as in a load of the whole program: a declaration
// is left out only if no name in the full packages, and in what they need, can mean it; a method only if no full
// package mentions its name.
//
// Whatever is not plain, such as cgo and code that does not type-check, is an error. Callers then load the program in
// the usual way.
package prune

import (
	"cmp"
	"crypto/sha256"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// A Plan says what is to be checked in full.
type Plan interface {
	// Full reports whether a package is to be checked in full wherever it is imported.
	Full(path string) bool
	// Imports reports whether a package imports another, directly or not. It may say so where that is not the case.
	Imports(path, imported string) bool
	// Keep returns what a package must keep where a full one imports it, though nothing may refer to it: names, or types
	// with a member, T.M.
	Keep(path string) []string
}

// A Target is a package that is to be checked in full.
type Target struct {
	modules.Place
	Base  bool // the package itself
	Tests bool // and its tests: the variant that has its test files, and package x_test
}

// A Loader loads packages of one program. It keeps the files that it has read: the next plan may need most of them
// again.
type Loader struct {
	program *modules.Program
	plan    Plan
	fset    *token.FileSet
	sizes   types.Sizes
	finder  *needFinder
	sources map[string]*source // by import path
	places  map[importKey]modules.Place
	targets map[string]*target

	sums map[string][sha256.Size]byte // of the files of targets

	fulls  map[key]*packages.Package // nil while the package is being checked
	pruned map[key]*types.Package
}

// A target is a [Target] with its files.
type target struct {
	Target
	base, internal, external []*ast.File
	ignored, other           []string // paths
}

// New returns a Loader for the packages of program.
func New(program *modules.Program) *Loader {
	l := &Loader{
		program: program,
		fset:    token.NewFileSet(),
		sizes:   types.SizesFor("gc", program.Build.GOARCH),
		sources: make(map[string]*source),
		places:  make(map[importKey]modules.Place),
		targets: make(map[string]*target),
		sums:    make(map[string][sha256.Size]byte),
	}
	l.finder = newNeedFinder(l)
	return l
}

// Load checks the targets of plan, and returns them as go/packages does: sorted by ID, with variants for tests. Their
// imports lead to other targets only. The targets must be all packages that plan wants in full, and include those of
// earlier plans. Load calls progress with the number of targets checked so far.
func (l *Loader) Load(plan Plan, targets []Target, progress func(done int)) ([]*packages.Package, error) {
	l.plan = plan
	l.fulls, l.pruned = make(map[key]*packages.Package), make(map[key]*types.Package)
	// Read the targets, then find all that they need.
	for _, t := range targets {
		if err := l.parse(t); err != nil {
			return nil, err
		}
	}
	if err := l.finder.run(); err != nil {
		return nil, err
	}
	// Check them. What they import is checked on the way.
	var list []*packages.Package
	for i, t := range targets {
		for _, k := range l.targets[t.Path].keys() {
			pkg, err := l.full(k)
			if err != nil {
				return nil, err
			}
			list = append(list, pkg)
		}
		progress(i + 1)
	}
	slices.SortFunc(list, func(a, b *packages.Package) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// Sums returns the hashes of the files of all targets, by name. They are of the text that was parsed.
func (l *Loader) Sums() map[string][sha256.Size]byte { return l.sums }

// keys returns the keys of the packages that the target stands for.
func (t *target) keys() []key {
	var keys []key
	if t.Base && len(t.base) > 0 {
		keys = append(keys, key{path: t.Path})
	}
	if len(t.internal) > 0 {
		keys = append(keys, key{path: t.Path, test: t.Path})
	}
	if len(t.external) > 0 {
		keys = append(keys, key{path: t.Path + "_test", test: t.Path, external: true})
	}
	return keys
}

// parse reads the files of the target tgt, and finds what they need. Nothing is read again for a target that an earlier
// plan had.
func (l *Loader) parse(tgt Target) error {
	if t := l.targets[tgt.Path]; t != nil && t.Tests == tgt.Tests {
		t.Target = tgt
		return nil
	}
	files, err := l.program.Compiled(tgt.Dir, true)
	if err != nil {
		return err
	}
	s := l.sourceAt(tgt.Place, files.Base)
	t := &target{Target: tgt, ignored: files.Ignored, other: files.Other}
	l.targets[tgt.Path] = t
	if t.base, err = l.parseFiles(s, files.Base); err != nil || !tgt.Tests {
		return err
	}
	if t.internal, err = l.parseFiles(s, files.Internal); err != nil {
		return err
	}
	t.external, err = l.parseFiles(s, files.External)
	return err
}

// parseFiles parses files, which belong to a target with the source s, and finds what they need. It is an error if they
// use cgo or a directive that the go command would check.
func (l *Loader) parseFiles(s *source, files []modules.File) ([]*ast.File, error) {
	var list []*ast.File
	for _, f := range files {
		l.sums[f.Path] = sha256.Sum256(f.Text)
		syntax, err := parser.ParseFile(l.fset, f.Path, f.Text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, spec := range syntax.Imports {
			if spec.Path.Value == `"C"` {
				return nil, lang.PruneCgo.Errorf(s.Path)
			}
		}
		if err := checkDirectives(filepath.Dir(f.Path), syntax); err != nil {
			return nil, lang.Of.Errorf(f.Path, err)
		}
		if err := l.finder.addFull(s, syntax); err != nil {
			return nil, err
		}
		list = append(list, syntax)
	}
	return list, nil
}

// full returns the package k, checked in full. It must be, or belong to, a target. An import cycle is an error.
func (l *Loader) full(k key) (*packages.Package, error) {
	// A package that is nil is being checked: it imports itself.
	if pkg, ok := l.fulls[k]; ok {
		if pkg == nil {
			return nil, lang.Of.Errorf(k.String(), lang.PruneCycle.Errorf())
		}
		return pkg, nil
	}
	t := l.targets[k.path]
	if k.external {
		t = l.targets[k.test]
	}
	if t == nil {
		return nil, lang.PruneNoTarget.Errorf(k.String())
	}
	// The variant k says which files of the target belong to the package.
	files := t.base
	switch {
	case k.external:
		files = t.external
	case k.test == k.path:
		files = slices.Concat(t.base, t.internal)
	}
	l.fulls[k] = nil
	pkg, err := l.checkFull(k, t, files)
	if err != nil {
		return nil, err
	}
	l.fulls[k] = pkg
	return pkg, nil
}

// checkFull type-checks files, those of the target t that belong to the package k, and returns them as go/packages
// does.
func (l *Loader) checkFull(k key, t *target, files []*ast.File) (*packages.Package, error) {
	// All facts about the syntax that go/packages fills in.
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	imp := &importer{l, t.Place, k.test}
	typesPkg, err := l.config(imp).Check(k.path, l.fset, files, info)
	if err != nil {
		return nil, err
	}
	// The package, with what go/packages tells of it.
	pkg := &packages.Package{
		ID: k.String(), Name: files[0].Name.Name, PkgPath: k.path, ForTest: k.test,
		Fset: l.fset, Syntax: files, Types: typesPkg, TypesInfo: info, TypesSizes: l.sizes,
		Imports: make(map[string]*packages.Package),
	}
	if m := t.Module; m != nil {
		pkg.Module = &packages.Module{Path: m.Path, Version: m.Version, Dir: m.Dir, Main: m.Main,
			GoVersion: strings.TrimPrefix(m.GoVersion(), "go")}
	}
	if !k.external {
		pkg.IgnoredFiles, pkg.OtherFiles = t.ignored, t.other
	}
	// Its imports have been checked by now.
	for _, file := range files {
		name := l.fset.PositionFor(file.FileStart, false).Filename
		pkg.GoFiles = append(pkg.GoFiles, name)
		pkg.CompiledGoFiles = append(pkg.CompiledGoFiles, name)
		for _, spec := range file.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil && path != "unsafe" {
				if imported := l.fulls[l.keyFor(path, imp)]; imported != nil {
					pkg.Imports[path] = imported
				}
			}
		}
	}
	return pkg, nil
}
