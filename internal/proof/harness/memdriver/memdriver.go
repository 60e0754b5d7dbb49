// Package memdriver runs an analyzer over Go programs in memory: for tests that make thousands of programs, where a
// driver that reads files and asks the go command would take hours.
//
// It does what a driver has to do (facts between packages, diagnostics, edits), and nothing else.
package memdriver

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// root is the directory that the files of programs stand in: there is none of that name, so nothing beside them is ever
// read.
const root = "/memory/of/no/disk/"

// A Package is one package of a program.
type Package struct {
	Path    string
	Files   map[string]string // name => text
	Ignored map[string]string // files that build tags leave out
}

// An Outcome is what the analysis of one package gave.
type Outcome struct {
	Diagnostics []analysis.Diagnostic
	Errors      []error // of the parser and the type checker
	Err         error   // of the analyzer
	Panic       any     // what the analyzer panicked with
	Fset        *token.FileSet
	Syntax      []*ast.File
	Types       *types.Package
	Info        *types.Info

	files map[string]string
}

// A Driver holds the packages from outside that programs may import.
type Driver struct {
	outside map[string]*types.Package
}

// New returns a driver whose programs may import the given packages and what they depend on. The packages are loaded in
// dir.
func New(dir string, paths ...string) (*Driver, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps,
		Dir: dir}
	roots, err := packages.Load(cfg, paths...)
	if err != nil {
		return nil, err
	}
	d := &Driver{outside: make(map[string]*types.Package)}
	var failed []error
	packages.Visit(roots, nil, func(p *packages.Package) {
		for _, e := range p.Errors {
			failed = append(failed, e)
		}
		d.outside[p.PkgPath] = p.Types
	})
	return d, errors.Join(failed...)
}

// Run type-checks the packages in the given order and analyses each, facts flowing from one to the next.
func (d *Driver) Run(a *analysis.Analyzer, program ...Package) []*Outcome {
	s := &session{driver: d, made: make(map[string]*types.Package), facts: make(map[factKey]analysis.Fact)}
	var list []*Outcome
	for _, p := range program {
		list = append(list, s.run(a, p))
	}
	return list
}

// Check type-checks one package that imports packages from outside only.
func (d *Driver) Check(p Package) *Outcome {
	return d.Run(nil, p)[0]
}

type factKey struct {
	obj any // types.Object or *types.Package
	typ reflect.Type
}

// session is the analysis of one program.
type session struct {
	driver *Driver
	made   map[string]*types.Package
	facts  map[factKey]analysis.Fact
}

// Import makes a session a types.Importer.
func (s *session) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p, ok := s.made[path]; ok {
		return p, nil
	}
	if p, ok := s.driver.outside[path]; ok {
		return p, nil
	}
	return nil, fmt.Errorf("package %s is not in the program", path)
}

func (s *session) run(a *analysis.Analyzer, p Package) *Outcome {
	o := &Outcome{Fset: token.NewFileSet(), files: p.Files}
	for _, name := range sortedNames(p.Files) {
		file, err := parser.ParseFile(o.Fset, root+name, p.Files[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			o.Errors = append(o.Errors, err)
		}
		if file != nil {
			o.Syntax = append(o.Syntax, file)
		}
	}
	o.Info = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	var typeErrors []types.Error
	conf := types.Config{
		Importer:    s,
		FakeImportC: true,
		Error: func(err error) {
			o.Errors = append(o.Errors, err)
			if te, ok := errors.AsType[types.Error](err); ok {
				typeErrors = append(typeErrors, te)
			}
		},
	}
	o.Types, _ = conf.Check(p.Path, o.Fset, o.Syntax, o.Info)
	s.made[p.Path] = o.Types
	if a != nil && (len(o.Errors) == 0 || a.RunDespiteErrors) {
		s.analyse(a, p, o, typeErrors)
	}
	return o
}

// analyse runs an analyzer, and before it those that it requires.
func (s *session) analyse(a *analysis.Analyzer, p Package, o *Outcome, typeErrors []types.Error) {
	results := make(map[*analysis.Analyzer]any)
	var ignored []string
	for _, name := range sortedNames(p.Ignored) {
		ignored = append(ignored, root+name)
	}
	var exec func(a *analysis.Analyzer) (any, error)
	exec = func(a *analysis.Analyzer) (any, error) {
		if r, ok := results[a]; ok {
			return r, nil
		}
		for _, req := range a.Requires {
			if _, err := exec(req); err != nil {
				return nil, err
			}
		}
		pass := &analysis.Pass{
			Analyzer:     a,
			Fset:         o.Fset,
			Files:        o.Syntax,
			IgnoredFiles: ignored,
			Pkg:          o.Types,
			TypesInfo:    o.Info,
			TypesSizes:   types.SizesFor("gc", "amd64"),
			TypeErrors:   typeErrors,
			ResultOf:     results,
			Report:       func(d analysis.Diagnostic) { o.Diagnostics = append(o.Diagnostics, d) },
			ReadFile: func(name string) ([]byte, error) {
				name = strings.TrimPrefix(name, root)
				if text, ok := p.Files[name]; ok {
					return []byte(text), nil
				}
				if text, ok := p.Ignored[name]; ok {
					return []byte(text), nil
				}
				return nil, fmt.Errorf("no file %s", name)
			},
			ImportObjectFact:  func(obj types.Object, f analysis.Fact) bool { return s.load(obj, f) },
			ExportObjectFact:  func(obj types.Object, f analysis.Fact) { s.facts[factKey{obj, reflect.TypeOf(f)}] = f },
			ImportPackageFact: func(pkg *types.Package, f analysis.Fact) bool { return s.load(pkg, f) },
			ExportPackageFact: func(f analysis.Fact) { s.facts[factKey{o.Types, reflect.TypeOf(f)}] = f },
			AllObjectFacts:    s.objectFacts,
			AllPackageFacts:   s.packageFacts,
		}
		r, err := a.Run(pass)
		results[a] = r
		return r, err
	}
	defer func() {
		if r := recover(); r != nil {
			o.Panic = r
		}
	}()
	_, o.Err = exec(a)
}

func (s *session) load(key any, into analysis.Fact) bool {
	f, ok := s.facts[factKey{key, reflect.TypeOf(into)}]
	if ok {
		reflect.ValueOf(into).Elem().Set(reflect.ValueOf(f).Elem())
	}
	return ok
}

func (s *session) objectFacts() []analysis.ObjectFact {
	var list []analysis.ObjectFact
	for k, f := range s.facts {
		if obj, ok := k.obj.(types.Object); ok {
			list = append(list, analysis.ObjectFact{Object: obj, Fact: f})
		}
	}
	return list
}

func (s *session) packageFacts() []analysis.PackageFact {
	var list []analysis.PackageFact
	for k, f := range s.facts {
		if pkg, ok := k.obj.(*types.Package); ok {
			list = append(list, analysis.PackageFact{Package: pkg, Fact: f})
		}
	}
	return list
}

func sortedNames(m map[string]string) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Shared returns a driver that is made once for all tests of a binary.
func Shared(dir string, paths ...string) func() (*Driver, error) {
	return sync.OnceValues(func() (*Driver, error) { return New(dir, paths...) })
}
