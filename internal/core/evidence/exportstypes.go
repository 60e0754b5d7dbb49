package evidence

import "go/types"

// ExportsTypesFrom reports whether what a package declares leads to something of some other packages: who imports it
// can meet that without importing these. It may be a type, or a part of a type without a name: a field, a method, a
// parameter or a result. Such a part belongs to the package that wrote it down, also where another one declares a type
// from that, or gives a variable its value:
//
//	type Answer b.Answer // its fields are those of b
//	var Last = b.Last    // whose type may be a struct without a name
//
// A named type of a package that is not among them is not looked into: what it leads to its own package exposes.
func ExportsTypesFrom(pkg *types.Package, from func(path string) bool) bool {
	e := &exposure{pkg: pkg, from: from, seen: make(map[types.Type]bool)}
	for _, name := range pkg.Scope().Names() {
		if e.leads(pkg.Scope().Lookup(name).Type()) {
			return true
		}
	}
	return false
}

type exposure struct {
	pkg  *types.Package
	from func(path string) bool
	seen map[types.Type]bool
}

// leads reports whether a type leads there.
func (e *exposure) leads(t types.Type) bool {
	if t == nil || e.seen[t] {
		return false
	}
	e.seen[t] = true
	switch t := t.(type) {
	case *types.Alias:
		return e.foreign(t.Obj()) || e.list(t.TypeArgs()) || e.leads(t.Rhs())
	case *types.Named:
		return e.named(t)
	case *types.Map:
		return e.leads(t.Key()) || e.leads(t.Elem())
	case interface{ Elem() types.Type }: // a pointer, a list or a channel
		return e.leads(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if e.foreign(v) || e.leads(v.Type()) {
				return true
			}
		}
	case *types.Signature:
		for p := range t.TypeParams().TypeParams() {
			if e.leads(p.Constraint()) {
				return true
			}
		}
		return e.leads(t.Params()) || e.leads(t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			if e.foreign(f) || e.leads(f.Type()) {
				return true
			}
		}
	case *types.Interface:
		return e.interfaceLeads(t)
	case *types.Union:
		for term := range t.Terms() {
			if e.leads(term.Type()) {
				return true
			}
		}
	case *types.TypeParam:
		return e.leads(t.Constraint())
	}
	return false
}

// named is leads for a named type t: by its name, its arguments, and what its own package declares of it.
func (e *exposure) named(t *types.Named) bool {
	if e.foreign(t.Obj()) || e.list(t.TypeArgs()) {
		return true
	}
	if t.Obj().Pkg() != e.pkg {
		return false
	}
	for m := range t.Methods() {
		if e.leads(m.Type()) {
			return true
		}
	}
	return e.leads(t.Underlying())
}

// interfaceLeads is leads for an interface t: by its methods and the types that it embeds.
func (e *exposure) interfaceLeads(t *types.Interface) bool {
	for m := range t.ExplicitMethods() {
		if e.foreign(m) || e.leads(m.Type()) {
			return true
		}
	}
	for embedded := range t.EmbeddedTypes() {
		if e.leads(embedded) {
			return true
		}
	}
	return false
}

// list is leads for the types of a list args.
func (e *exposure) list(args *types.TypeList) bool {
	for t := range args.Types() {
		if e.leads(t) {
			return true
		}
	}
	return false
}

// foreign reports whether an object belongs to one of the other packages.
func (e *exposure) foreign(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Pkg() != e.pkg && e.from(obj.Pkg().Path())
}
