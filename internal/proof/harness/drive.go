package harness

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// facts are what analyses told each other. They are kept as gob has them: what gob loses, drivers lose.
type facts struct {
	objects  map[types.Object]map[reflect.Type][]byte
	packages map[*types.Package]map[reflect.Type][]byte
}

func newFacts() *facts {
	return &facts{make(map[types.Object]map[reflect.Type][]byte), make(map[*types.Package]map[reflect.Type][]byte)}
}

// analyze runs an analyzer, and first what it requires, on one package.
func analyze(a *analysis.Analyzer, u *unit, known *facts) ([]analysis.Diagnostic, error) {
	var diagnostics []analysis.Diagnostic
	results := make(map[*analysis.Analyzer]any)
	var run func(a *analysis.Analyzer) error
	run = func(a *analysis.Analyzer) error {
		if _, done := results[a]; done {
			return nil
		}
		for _, r := range a.Requires {
			if err := run(r); err != nil {
				return err
			}
		}
		if len(u.typeErrors) > 0 && !a.RunDespiteErrors {
			return fmt.Errorf("%s does not run on a package with errors", a.Name)
		}
		pass := &analysis.Pass{
			Analyzer: a, Fset: u.fset, Files: u.files, OtherFiles: u.other, IgnoredFiles: u.ignored, Pkg: u.types,
			TypesInfo:  u.info,
			TypesSizes: u.sizes, TypeErrors: u.typeErrors, ResultOf: results, ReadFile: u.read,
			Report: func(d analysis.Diagnostic) { diagnostics = append(diagnostics, d) },
		}
		known.serve(pass)
		result, err := a.Run(pass)
		if err != nil {
			return err
		}
		if got := reflect.TypeOf(result); got != a.ResultType {
			return fmt.Errorf("%s gave a result of type %v, not %v", a.Name, got, a.ResultType)
		}
		results[a] = result
		return nil
	}
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		return nil, err
	}
	err := run(a)
	return diagnostics, err
}

// serve connects a pass with the facts, as unitchecker does: a fact about an object without a path is lost on the way
// to another package.
func (f *facts) serve(pass *analysis.Pass) {
	declared := func(fact analysis.Fact) reflect.Type {
		t := reflect.TypeOf(fact)
		if !slices.ContainsFunc(pass.Analyzer.FactTypes, func(f analysis.Fact) bool { return reflect.TypeOf(f) == t }) {
			panic(fmt.Sprintf("%s does not declare its fact type %v", pass.Analyzer.Name, t))
		}
		return t
	}
	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		if obj.Pkg() != pass.Pkg {
			panic(fmt.Sprintf("fact about %v of another package", obj))
		}
		if _, err := objectpath.For(obj); err != nil {
			return
		}
		put(f.objects, obj, declared(fact), fact)
	}
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool {
		return decode(f.objects[obj][declared(fact)], fact)
	}
	pass.ExportPackageFact = func(fact analysis.Fact) { put(f.packages, pass.Pkg, declared(fact), fact) }
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		return decode(f.packages[pkg][declared(fact)], fact)
	}
	pass.AllPackageFacts = func() []analysis.PackageFact {
		var list []analysis.PackageFact
		for pkg, byType := range f.packages {
			if pkg != pass.Pkg && !depends(pass.Pkg, pkg) {
				continue
			}
			for t, data := range byType {
				fact := reflect.New(t.Elem()).Interface().(analysis.Fact)
				decode(data, fact)
				list = append(list, analysis.PackageFact{Package: pkg, Fact: fact})
			}
		}
		return list
	}
	pass.AllObjectFacts = func() []analysis.ObjectFact {
		var list []analysis.ObjectFact
		for obj, byType := range f.objects {
			if obj.Pkg() != pass.Pkg && !depends(pass.Pkg, obj.Pkg()) {
				continue
			}
			for t, data := range byType {
				fact := reflect.New(t.Elem()).Interface().(analysis.Fact)
				decode(data, fact)
				list = append(list, analysis.ObjectFact{Object: obj, Fact: fact})
			}
		}
		return list
	}
}

func put[K comparable](m map[K]map[reflect.Type][]byte, key K, t reflect.Type, fact analysis.Fact) {
	var data bytes.Buffer
	if err := gob.NewEncoder(&data).Encode(fact); err != nil {
		panic(err)
	}
	if m[key] == nil {
		m[key] = make(map[reflect.Type][]byte)
	}
	m[key][t] = data.Bytes()
}

func decode(data []byte, fact analysis.Fact) bool {
	if data == nil {
		return false
	}
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(fact); err != nil {
		panic(err)
	}
	return true
}

// depends reports whether pkg imports dep, directly or not.
func depends(pkg, dep *types.Package) bool {
	seen := make(map[*types.Package]bool)
	var visit func(p *types.Package) bool
	visit = func(p *types.Package) bool {
		if seen[p] {
			return false
		}
		seen[p] = true
		return slices.ContainsFunc(p.Imports(), func(i *types.Package) bool { return i == dep || visit(i) })
	}
	return visit(pkg)
}
