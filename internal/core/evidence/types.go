package evidence

import "go/types"

// underlying returns the underlying type of t, nil for nil: the type checker may not have found the type.
func underlying(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return types.Unalias(t).Underlying()
}

// kindOf returns the kind of the variable obj, 0 if it is no variable or nil.
func kindOf(obj types.Object) types.VarKind {
	if v, ok := obj.(*types.Var); ok {
		return v.Kind()
	}
	return 0
}

// basicInfo returns what kind of basic type underlies t, 0 if t is of another kind or nil. Of a type parameter it is
// what all types of the constraint have in common.
func basicInfo(t types.Type) types.BasicInfo {
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return typeParamInfo(p)
	}
	if b, ok := underlying(t).(*types.Basic); ok {
		return b.Info()
	}
	return 0
}

// typeParamInfo returns what all types in the constraint of p have in common: integers for ~int | ~int32.
func typeParamInfo(p *types.TypeParam) types.BasicInfo {
	constraint, ok := p.Constraint().Underlying().(*types.Interface)
	if !ok || constraint.NumEmbeddeds() != 1 {
		return 0
	}
	switch e := types.Unalias(constraint.EmbeddedType(0)).(type) {
	case *types.Union:
		common := ^types.BasicInfo(0)
		for term := range e.Terms() {
			common &= basicInfo(term.Type())
		}
		return common
	case *types.TypeParam:
		return 0
	default:
		return basicInfo(e)
	}
}

// mayCarry reports whether values of type t can be codes: integers, floats and strings.
func mayCarry(t types.Type) bool {
	return basicInfo(t)&(types.IsInteger|types.IsFloat|types.IsString) != 0
}

// maxDepth is how many pointers, lists, channels and maps in each other are looked through: more than anyone writes. It
// also ends the search through recursive types.
const maxDepth = 8

// canHold reports whether a value of type t can be a code, or have codes as its elements.
func canHold(t types.Type) bool {
	for range maxDepth {
		// A type parameter, whose underlying type is an interface. Without a constraint it may be anything.
		switch u := types.Unalias(t).(type) {
		case *types.TypeParam:
			return typeParamInfo(u) == 0 || mayCarry(u)
		case nil:
			return false
		}
		// Types that end the search: what they hold is known, or cannot be a code.
		switch u := underlying(t).(type) {
		case *types.Map:
			if canHold(u.Key()) {
				return true
			}
		case *types.Interface:
			return u.Empty()
		case *types.Struct:
			return isWrapper(t)
		}
		// The elements of all others.
		elem := elemType(t)
		if elem == nil {
			return mayCarry(t)
		}
		t = elem
	}
	return false
}

// contentType strips pointers, lists, channels and maps with their keys from t: it returns what the elements of a value
// are. It is nil for nil.
func contentType(t types.Type) types.Type {
	for range maxDepth {
		elem := elemType(t)
		if elem == nil {
			return t
		}
		t = elem
	}
	return t
}

// elemType returns what t points to, if it is a pointer, or the type of its elements, if it is a slice, an array, a
// channel or a map. It is nil for other types, and for nil.
func elemType(t types.Type) types.Type {
	if u, ok := underlying(t).(interface{ Elem() types.Type }); ok {
		return u.Elem()
	}
	return nil
}

// isFunc reports whether t is the type of functions, or has such an underlying type.
func isFunc(t types.Type) bool {
	_, ok := underlying(t).(*types.Signature)
	return ok
}

// isListType reports whether t is a slice, an array or a map.
func isListType(t types.Type) bool {
	switch underlying(t).(type) {
	case *types.Slice, *types.Array, *types.Map:
		return true
	}
	return false
}

// isPlain reports whether values of type t may be of any kind: t is a basic type of numbers or strings, a struct that
// only holds one such value, or an interface, as for a number out of JSON. A named type is not: it may be an enum of
// another kind.
func isPlain(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Info()&(types.IsNumeric|types.IsString) != 0
	case *types.TypeParam:
		return true
	}
	return types.IsInterface(t) || isWrapper(t) || isJSONNumber(t)
}

// isJSONNumber reports whether t is json.Number.
func isJSONNumber(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Number" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "encoding/json"
}

// isAny reports whether t is an interface without methods.
func isAny(t types.Type) bool {
	i, ok := underlying(t).(*types.Interface)
	return ok && i.Empty()
}
