package evidence

import (
	"fmt"
	"go/types"
)

// CarryingParts is the fact of a type, variable, field or method: which parts of its type carry codes. The parts are
// parameters, results, and the fields of unnamed struct types.
//
// Not every driver hands the facts of parts to packages that import this one indirectly. The driver of x/tools drops
// those of parameters and results, go vet drops those of objects that have no path from the scope of their package. All
// of them keep the facts of types, fields, methods and package variables.
type CarryingParts struct {
	Parts []int // indexes in the list that function parts returns
	Facts []Carries
}

func (*CarryingParts) AFact() {}

func (*CarryingParts) String() string { return "has parts that carry a JMessage code" }

// parts returns the parameters, results and fields that t is made of. Their order is the same in source and in export
// data. Named types in t have facts of their own, so their parts are left out.
func parts(t types.Type) []*types.Var {
	var list []*types.Var
	var walk func(t types.Type, depth int)
	walkTuple := func(vars *types.Tuple, depth int) {
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
		case interface{ Elem() types.Type }: // a pointer, slice, array or channel
			walk(t.Elem(), depth-1)
		case *types.Signature:
			walkTuple(t.Params(), depth-1)
			walkTuple(t.Results(), depth-1)
		case *types.Interface:
			for m := range t.ExplicitMethods() {
				walk(m.Type(), depth-1)
			}
		case *types.Struct:
			for f := range t.Fields() {
				list = append(list, f)
				walk(f.Type(), depth-1)
			}
		}
	}
	const maxParts = 5 // types in each other
	walk(t, maxParts)
	return list
}

// exportParts exports the facts about parts of what this package declares at its top level.
func (g *graph) exportParts() {
	scope := g.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			g.exportPartsOf(obj, obj.Type())
		case *types.TypeName:
			if !obj.IsAlias() {
				g.exportPartsOf(obj, obj.Type().Underlying())
				g.exportPartsOfMembers(obj)
			}
		}
	}
}

// exportPartsOfMembers exports the facts about parts of the methods and fields of the type obj.
func (g *graph) exportPartsOfMembers(obj *types.TypeName) {
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

// exportPartsOf exports the fact about parts of t, the type of obj. An object of another package is left out.
func (g *graph) exportPartsOf(obj types.Object, t types.Type) {
	if obj.Pkg() != g.pass.Pkg {
		return
	}
	_, isType := obj.(*types.TypeName)
	fact := new(CarryingParts)
	for i, v := range parts(t) {
		isOwn := v.Pkg() == g.pass.Pkg
		if isOwn && isType && v.IsField() && v.Exported() {
			continue // drivers keep the fact of the field itself
		}
		n := g.objects[originOf(v)]
		if n == nil && !isOwn && canHold(v.Type()) {
			n = g.object(v) // a fact of another package may be handed on
		}
		if n == nil || n.proof == nil || n.evident || typeProves(n) || n.keys != nil {
			continue
		}
		fact.Parts = append(fact.Parts, i)
		fact.Facts = append(fact.Facts, *g.factFor(n))
	}
	if len(fact.Parts) > 0 {
		g.pass.ExportObjectFact(obj, fact)
	}
}

// partProof returns what the facts of other packages prove of obj, if that is a part of a type. It is nil if they prove
// nothing.
func (u *unit) partProof(obj types.Object) *Proof {
	v, ok := obj.(*types.Var)
	if !ok || v.Kind() == types.LocalVar || v.Kind() == types.PackageVar {
		return nil
	}
	if u.partFacts == nil {
		u.partFacts = u.importParts()
	}
	if c := u.partFacts[v]; c != nil {
		return c.proof()
	}
	return nil
}

// importParts returns what the facts of other packages say about parts. If several say something about the same part,
// the result must not depend on the random order of the facts: the one whose text is first in the alphabet wins.
func (u *unit) importParts() map[*types.Var]*Carries {
	facts := make(map[*types.Var]*Carries)
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
			if old := facts[v]; old == nil || fmt.Sprint(*c) < fmt.Sprint(*old) {
				facts[v] = c
			}
		}
	}
	return facts
}
