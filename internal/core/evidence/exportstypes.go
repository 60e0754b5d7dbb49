package evidence

import (
	"go/types"
	"iter"
)

// ExportsTypesFrom reports whether a package-level declaration of pkg mentions an object of a package whose import path
// satisfies from. A package that imports pkg can then use that object without importing where it is declared.
//
// The object is a named type, or a field, method, parameter or result. The latter belong to the package whose source
// declares them, wherever their type is used:
//
//	type Answer b.Answer // the fields are those of package b
//	var Last = b.Last    // so are the fields of an unnamed struct type
//
// Named types of packages other than pkg and those of from are opaque: their own package is asked about their parts.
func ExportsTypesFrom(pkg *types.Package, from func(path string) bool) bool {
	s := &typeSearch{pkg: pkg, from: from, seen: make(map[types.Type]bool)}
	for _, name := range pkg.Scope().Names() {
		if s.mentions(pkg.Scope().Lookup(name).Type()) {
			return true
		}
	}
	return false
}

// A typeSearch searches types for objects of packages whose paths satisfy from.
type typeSearch struct {
	pkg  *types.Package
	from func(path string) bool
	seen map[types.Type]bool // types may be recursive
}

// mentions reports whether t mentions an object that the search is for. It is false for a type that was seen before.
func (s *typeSearch) mentions(t types.Type) bool {
	if t == nil || s.seen[t] {
		return false
	}
	s.seen[t] = true
	switch t := t.(type) {
	case *types.Alias:
		return s.isWanted(t.Obj()) || containsFunc(t.TypeArgs().Types(), s.mentions) || s.mentions(t.Rhs())
	case *types.Named:
		return s.namedMentions(t)
	case *types.Map:
		return s.mentions(t.Key()) || s.mentions(t.Elem())
	case interface{ Elem() types.Type }: // a pointer, slice, array or channel
		return s.mentions(t.Elem())
	case *types.Tuple:
		return containsFunc(t.Variables(), s.varMentions)
	case *types.Struct:
		return containsFunc(t.Fields(), s.varMentions)
	case *types.Signature:
		constraintMentions := func(p *types.TypeParam) bool { return s.mentions(p.Constraint()) }
		return containsFunc(t.TypeParams().TypeParams(), constraintMentions) ||
			s.mentions(t.Params()) || s.mentions(t.Results())
	case *types.Interface:
		methodMentions := func(m *types.Func) bool { return s.isWanted(m) || s.mentions(m.Type()) }
		return containsFunc(t.ExplicitMethods(), methodMentions) || containsFunc(t.EmbeddedTypes(), s.mentions)
	case *types.Union:
		return containsFunc(t.Terms(), func(term *types.Term) bool { return s.mentions(term.Type()) })
	case *types.TypeParam:
		return s.mentions(t.Constraint())
	}
	return false
}

// namedMentions is mentions for a named type t. The methods and the underlying type count only for a type of s.pkg.
func (s *typeSearch) namedMentions(t *types.Named) bool {
	if s.isWanted(t.Obj()) || containsFunc(t.TypeArgs().Types(), s.mentions) {
		return true
	}
	return t.Obj().Pkg() == s.pkg &&
		(containsFunc(t.Methods(), func(m *types.Func) bool { return s.mentions(m.Type()) }) ||
			s.mentions(t.Underlying()))
}

// varMentions is mentions for v, a field, parameter or result.
func (s *typeSearch) varMentions(v *types.Var) bool { return s.isWanted(v) || s.mentions(v.Type()) }

// isWanted reports whether obj is declared in a package that the search is for. That is never s.pkg itself.
func (s *typeSearch) isWanted(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Pkg() != s.pkg && s.from(obj.Pkg().Path())
}

// containsFunc reports whether a value of seq satisfies f. It is [slices.ContainsFunc] for an iterator.
func containsFunc[T any](seq iter.Seq[T], f func(T) bool) bool {
	for v := range seq {
		if f(v) {
			return true
		}
	}
	return false
}
