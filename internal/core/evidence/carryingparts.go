package evidence

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// HandOn is the fact of a type, a variable, a field or a method: which parts of its type carry codes. Parts are what
// has no name that a fact could be of in every host: parameters and results, and the fields of structs without a name.
//
// Drivers hand facts on to those that import a package indirectly, but not the same ones: that of x/tools drops those
// of parameters and results, go vet those of objects that it does not find by a path from their own package. Both keep
// facts of types, fields and methods, and both hand those of a package's own variables to who imports it. So what would
// be dropped is told of these, too.
type CarryingParts struct {
	Parts []int // indexes in the order of parts
	Facts []Carries
}

func (*CarryingParts) AFact() {}

func (*CarryingParts) String() string { return "has parts that carry a JMessage code" }

// parts returns the parts of a type in the order in which they stand there. It does not look into types with names:
// these have facts of their own.
func parts(t types.Type) []*types.Var {
	var list []*types.Var
	var walk func(t types.Type, depth int)
	tuple := func(vars *types.Tuple, depth int) {
		for v := range vars.Variables() {
			list = append(list, v)
			walk(v.Type(), depth)
		}
	}
	walk = func(t types.Type, depth int) {
		if depth == 0 {
			return
		}
		switch t := types.Unalias(t).(type) {
		case *types.Map:
			walk(t.Key(), depth-1)
			walk(t.Elem(), depth-1)
		case interface{ Elem() types.Type }:
			walk(t.Elem(), depth-1)
		case *types.Signature:
			tuple(t.Params(), depth-1)
			tuple(t.Results(), depth-1)
		case *types.Interface: // a type that is declared from another's has the methods of that
			byID := func(a, b *types.Func) int { return cmp.Compare(a.Id(), b.Id()) }
			methods := slices.SortedFunc(t.ExplicitMethods(), byID)
			for _, m := range methods {
				walk(m.Type(), depth-1)
			}
		case *types.Struct:
			for f := range t.Fields() {
				list = append(list, f)
				walk(f.Type(), depth-1)
			}
		}
	}
	walk(t, 5)
	return list
}

// exportParts tells of the parts of what this package declares.
func (g *graph) exportParts() {
	scope := g.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		switch obj := obj.(type) {
		case *types.Var:
			g.exportPartsOf(obj, obj.Type())
		case *types.TypeName:
			if obj.IsAlias() {
				continue
			}
			g.exportPartsOf(obj, obj.Type().Underlying())
			g.exportMembers(obj)
		}
	}
}

// exportMembers tells of the parts of a type's methods and fields.
func (g *graph) exportMembers(obj *types.TypeName) {
	if named, ok := obj.Type().(*types.Named); ok {
		for m := range named.Methods() {
			g.exportPartsOf(m, m.Type())
		}
	}
	switch t := obj.Type().Underlying().(type) {
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			g.exportPartsOf(m, m.Type())
		}
	case *types.Struct:
		for f := range t.Fields() {
			g.exportPartsOf(f, f.Type())
		}
	}
}

// exportPartsOf tells of the parts of an object's type that a driver may drop.
func (g *graph) exportPartsOf(obj types.Object, t types.Type) {
	if obj.Pkg() != g.pass.Pkg {
		return
	}
	fact := new(CarryingParts)
	for i, v := range parts(t) {
		isOwn := v.Pkg() == g.pass.Pkg
		if isOwn && v.IsField() && v.Exported() {
			if _, isType := obj.(*types.TypeName); isType {
				continue // a field of a type has its own fact
			}
		}
		n := g.objects[originOf(v)]
		if n == nil && !isOwn && canHold(v.Type()) {
			n = g.object(v)
		}
		if n == nil || n.proof == nil || n.evident || typeProves(n) || n.keys != nil {
			continue
		}
		p := g.proofFor(n)
		p.Given, p.Mixed = !n.strict, n.mixed
		fact.Parts = append(fact.Parts, i)
		fact.Facts = append(fact.Facts, *factOf(p))
	}
	if len(fact.Parts) > 0 {
		g.pass.ExportObjectFact(obj, fact)
	}
}

// handedOn returns what other packages tell of a part of a type, nil if nothing.
func (u *unit) partProof(obj types.Object) *Proof {
	v, ok := obj.(*types.Var)
	if !ok || v.Kind() == types.LocalVar || v.Kind() == types.PackageVar {
		return nil
	}
	if u.partFacts == nil {
		u.readPartFacts()
	}
	if c := u.partFacts[v]; c != nil {
		return c.proof()
	}
	return nil
}

// readParts collects what other packages tell. Of two that tell of the same part the words that come first in the
// alphabet count: the order of facts is that of a map.
func (u *unit) readPartFacts() {
	u.partFacts = make(map[*types.Var]*Carries)
	for _, f := range u.pass.AllObjectFacts() {
		fact, ok := f.Fact.(*CarryingParts)
		if !ok || f.Object.Pkg() == u.pass.Pkg {
			continue
		}
		t := f.Object.Type()
		if _, ok := f.Object.(*types.TypeName); ok {
			t = t.Underlying()
		}
		list := parts(t)
		for i, part := range fact.Parts {
			if part >= len(list) {
				continue
			}
			v, c := list[part], &fact.Facts[i]
			if old := u.partFacts[v]; old == nil || fmt.Sprint(*c) < fmt.Sprint(*old) {
				u.partFacts[v] = c
			}
		}
	}
}

// A NamedPackage is a package that names JMessage, and how it does.
type NamedPackage struct {
	Path    string
	Package lexicon.Naming
	Files   []NamedFile
}

// NamedElsewhere is the fact of a package from which others can reach what packages that name JMessage declare: go vet
// hands a package's own fact to those alone that import it themselves.
type ReachesVendor struct{ Packages []NamedPackage }

func (*ReachesVendor) AFact() {}

func (*ReachesVendor) String() string { return "leads to packages that name JMessage" }

// exportElsewhere tells of the packages that this one imports, directly or not, and that can be met through what it
// declares.
func (u *unit) exportReachesVendor() {
	fact, seen := new(ReachesVendor), make(map[string]bool)
	add := func(p NamedPackage) {
		if !seen[p.Path] {
			seen[p.Path] = true
			fact.Packages = append(fact.Packages, p)
		}
	}
	for _, imported := range u.pass.Pkg.Imports() {
		var own NamesVendor
		var others ReachesVendor
		names, leads := u.pass.ImportPackageFact(imported, &own), u.pass.ImportPackageFact(imported, &others)
		paths := make(map[string]bool)
		for _, p := range others.Packages {
			paths[p.Path] = true
		}
		paths[imported.Path()] = true
		if !names && !leads || !ExportsTypesFrom(u.pass.Pkg, func(path string) bool { return paths[path] }) {
			continue
		}
		if names {
			add(NamedPackage{imported.Path(), own.Package, own.Files})
		}
		for _, p := range others.Packages {
			add(p)
		}
	}
	if len(fact.Packages) > 0 {
		slices.SortFunc(fact.Packages, func(a, b NamedPackage) int { return cmp.Compare(a.Path, b.Path) })
		u.pass.ExportPackageFact(fact)
	}
}

// namedElsewhere looks for what the packages that this one imports tell of another.
func (u *unit) vendorThroughImports(path string, fact *NamesVendor) bool {
	for _, imported := range u.pass.Pkg.Imports() {
		var others ReachesVendor
		if !u.pass.ImportPackageFact(imported, &others) {
			continue
		}
		for _, p := range others.Packages {
			if p.Path == path {
				fact.Package, fact.Files = p.Package, p.Files
				return true
			}
		}
	}
	return false
}
