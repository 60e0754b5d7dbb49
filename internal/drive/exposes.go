package drive

import "go/types"

// exposes reports whether what a package declares leads to a type of some other packages: who imports it can meet a value of that type without
// importing these.
//
// A named type of a package that is not among them is not looked into: what it leads to its own package exposes.
func exposes(pkg *types.Package, from func(path string) bool) bool {
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
	case *types.Pointer:
		return e.leads(t.Elem())
	case *types.Slice:
		return e.leads(t.Elem())
	case *types.Array:
		return e.leads(t.Elem())
	case *types.Chan:
		return e.leads(t.Elem())
	case *types.Map:
		return e.leads(t.Key()) || e.leads(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if e.leads(v.Type()) {
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
			if e.leads(f.Type()) {
				return true
			}
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			if e.leads(m.Type()) {
				return true
			}
		}
		for t := range t.EmbeddedTypes() {
			if e.leads(t) {
				return true
			}
		}
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

func (e *exposure) list(args *types.TypeList) bool {
	for t := range args.Types() {
		if e.leads(t) {
			return true
		}
	}
	return false
}

func (e *exposure) foreign(obj *types.TypeName) bool {
	return obj.Pkg() != nil && obj.Pkg() != e.pkg && e.from(obj.Pkg().Path())
}
