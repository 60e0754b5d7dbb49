package harness

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// root is the directory in which the files of programs in memory stand. There is no such directory, so nothing beside
// them is ever read.
const root = "/memory/of/no/disk/"

// A Package is one package of a program in memory.
type Package struct {
	Path    string
	Files   map[string]string // name => text
	Ignored map[string]string // files that build constraints leave out
}

// An Outcome is a package of a program in memory, with what an analyzer said of it.
type Outcome struct {
	Diagnostics []analysis.Diagnostic
	Errors      []error // of the parser and the type checker
	Err         error   // of the analyzer
	Fset        *token.FileSet
	Syntax      []*ast.File
	Info        *types.Info

	unit *unit
}

// Memory runs analyzers over programs in memory: for tests that make thousands of programs, where it would take hours
// to write them to the disk and to ask the go command.
type Memory struct {
	outside map[string]*types.Package // what programs may import
}

// NewMemory returns a Memory whose programs may import the packages with the given paths, and what they depend on.
// They are loaded as the module of the test has them. The error has all that is wrong with them.
func NewMemory(paths ...string) (*Memory, error) {
	mode := packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps
	roots, err := packages.Load(&packages.Config{Mode: mode}, paths...)
	if err != nil {
		return nil, err
	}
	m := &Memory{outside: map[string]*types.Package{"unsafe": types.Unsafe}}
	var failed []error
	packages.Visit(roots, nil, func(p *packages.Package) {
		for _, e := range p.Errors {
			failed = append(failed, e)
		}
		m.outside[p.PkgPath] = p.Types
	})
	return m, errors.Join(failed...)
}

// Run runs a over the packages of a program, each of which may import those before it, and returns what it said of the
// last one.
func (m *Memory) Run(a *analysis.Analyzer, program ...Package) *Outcome {
	known := newFacts()
	imports := importer{first: make(map[string]*types.Package), then: m.outside}
	var o *Outcome
	for _, p := range program {
		o = newOutcome(p, imports)
		imports.first[p.Path] = o.unit.types
		o.Diagnostics, o.Err = analyze(a, o.unit, known)
	}
	return o
}

// Check type-checks the package p, which imports only packages from outside.
func (m *Memory) Check(p Package) *Outcome { return newOutcome(p, importer{then: m.outside}) }

// newOutcome parses and type-checks the package p, which imports packages of the given ones.
func newOutcome(p Package, imports importer) *Outcome {
	u := &unit{
		id: p.Path, path: p.Path, fset: token.NewFileSet(), texts: make(map[string][]byte), imports: imports,
		sizes: types.SizesFor("gc", "amd64"),
	}
	var names []string
	for _, name := range slices.Sorted(maps.Keys(p.Files)) {
		names = append(names, root+name)
		u.texts[root+name] = []byte(p.Files[name])
	}
	for _, name := range slices.Sorted(maps.Keys(p.Ignored)) {
		u.ignored = append(u.ignored, root+name)
		u.texts[root+name] = []byte(p.Ignored[name])
	}
	o := &Outcome{unit: u, Errors: u.parse(names)}
	for _, err := range u.typeErrors {
		o.Errors = append(o.Errors, err)
	}
	o.Fset, o.Syntax, o.Info = u.fset, u.files, u.info
	return o
}

// Failure returns the error of the analyzer, or the first one of the parser or the type checker; nil if there is none.
func (o *Outcome) Failure() error {
	if o.Err == nil && len(o.Errors) > 0 {
		return o.Errors[0]
	}
	return o.Err
}

// Fixes returns the first fix of each diagnostic that has one.
func (o *Outcome) Fixes() []analysis.SuggestedFix {
	var list []analysis.SuggestedFix
	for _, d := range o.Diagnostics {
		if len(d.SuggestedFixes) > 0 {
			list = append(list, d.SuggestedFixes[0])
		}
	}
	return list
}

// Fix returns the texts of all files of the package, by their names, after the given fixes have been applied together.
// It is an error if they overlap, or if one has an edit outside its file.
func (o *Outcome) Fix(fixes ...analysis.SuggestedFix) (map[string]string, error) {
	all := make(edits)
	for _, fix := range fixes {
		if err := o.unit.addFix(all, fix); err != nil {
			return nil, err
		}
	}
	fixed := make(map[string]string)
	for _, file := range o.Syntax {
		name := o.unit.name(file)
		fixed[strings.TrimPrefix(name, root)] = string(edit.Apply(o.unit.texts[name], all[name]))
	}
	return fixed, nil
}
