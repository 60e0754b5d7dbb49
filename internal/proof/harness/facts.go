package harness

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/types"
	"iter"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// facts are what the passes over several packages have exported.
type facts struct {
	objects  factsOf[types.Object]
	packages factsOf[*types.Package]
}

// newFacts returns facts of which there are none yet.
func newFacts() *facts {
	return &facts{make(factsOf[types.Object]), make(factsOf[*types.Package])}
}

// factsOf has facts by what they are about and by their type. They are kept as gob has them: what gob loses, other
// drivers lose, too.
type factsOf[K comparable] map[K]map[reflect.Type][]byte

// put keeps a fact about key, in place of one of the same type.
func (f factsOf[K]) put(key K, fact analysis.Fact) {
	if f[key] == nil {
		f[key] = make(map[reflect.Type][]byte)
	}
	f[key][reflect.TypeOf(fact)] = encode(fact)
}

// get copies the fact about key that has the type of fact to it, and reports whether there is one.
func (f factsOf[K]) get(key K, fact analysis.Fact) bool {
	data, ok := f[key][reflect.TypeOf(fact)]
	if ok {
		decode(data, fact)
	}
	return ok
}

// all returns the facts about all things that are visible.
func (f factsOf[K]) all(visible func(K) bool) iter.Seq2[K, analysis.Fact] {
	return func(yield func(K, analysis.Fact) bool) {
		for key, byType := range f {
			if !visible(key) {
				continue
			}
			for t, data := range byType {
				fact := reflect.New(t.Elem()).Interface().(analysis.Fact)
				decode(data, fact)
				if !yield(key, fact) {
					return
				}
			}
		}
	}
}

// encode returns fact as gob has it. It panics if it is no fact for gob, which is a mistake in the analyzer.
func encode(fact analysis.Fact) []byte {
	var data bytes.Buffer
	if err := gob.NewEncoder(&data).Encode(fact); err != nil {
		panic(err)
	}
	return data.Bytes()
}

// decode sets fact to what encode made data of.
func decode(data []byte, fact analysis.Fact) {
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(fact); err != nil {
		panic(err)
	}
}

// serve connects a pass with the facts, as unitchecker does: a fact about an object without a path is lost on the way
// to another package, and a pass sees the facts of its package and of those that this one depends on.
func (f *facts) serve(pass *analysis.Pass) {
	// What AllObjectFacts and AllPackageFacts return is seldom asked for.
	visible := sync.OnceValue(func() map[*types.Package]bool { return dependencies(pass.Pkg) })
	// A fact type that is not declared is one that no other driver would serve.
	declared := func(fact analysis.Fact) {
		t := reflect.TypeOf(fact)
		if !slices.ContainsFunc(pass.Analyzer.FactTypes, func(f analysis.Fact) bool { return reflect.TypeOf(f) == t }) {
			panic(fmt.Sprintf("%s does not declare its fact type %v", pass.Analyzer.Name, t))
		}
	}

	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		declared(fact)
		if obj.Pkg() != pass.Pkg {
			panic(fmt.Sprintf("fact about %v of another package", obj))
		}
		if _, err := objectpath.For(obj); err == nil {
			f.objects.put(obj, fact)
		}
	}
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool {
		declared(fact)
		return f.objects.get(obj, fact)
	}
	pass.AllObjectFacts = func() (list []analysis.ObjectFact) {
		for obj, fact := range f.objects.all(func(obj types.Object) bool { return visible()[obj.Pkg()] }) {
			list = append(list, analysis.ObjectFact{Object: obj, Fact: fact})
		}
		return list
	}

	pass.ExportPackageFact = func(fact analysis.Fact) {
		declared(fact)
		f.packages.put(pass.Pkg, fact)
	}
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		declared(fact)
		return f.packages.get(pkg, fact)
	}
	pass.AllPackageFacts = func() (list []analysis.PackageFact) {
		for pkg, fact := range f.packages.all(func(pkg *types.Package) bool { return visible()[pkg] }) {
			list = append(list, analysis.PackageFact{Package: pkg, Fact: fact})
		}
		return list
	}
}

// dependencies returns the packages in pkgs and all that they import, directly or not.
func dependencies(pkgs ...*types.Package) map[*types.Package]bool {
	seen := make(map[*types.Package]bool)
	var visit func(p *types.Package)
	visit = func(p *types.Package) {
		if seen[p] {
			return
		}
		seen[p] = true
		for _, imported := range p.Imports() {
			visit(imported)
		}
	}
	for _, p := range pkgs {
		visit(p)
	}
	return seen
}
