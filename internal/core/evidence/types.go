package evidence

import "go/types"

// underlying returns the underlying type of t: nil where the type checker did not get as far as to a type.
func underlying(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return types.Unalias(t).Underlying()
}

// basicInfo returns what kind of basic type underlies t: 0 for all others.
func basicInfo(t types.Type) types.BasicInfo {
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return typeParamInfo(p)
	}
	if b, ok := underlying(t).(*types.Basic); ok {
		return b.Info()
	}
	return 0
}

// typeParamInfo returns what all types of a type parameter's constraint have in common: integers for ~int | ~int32.
func typeParamInfo(p *types.TypeParam) types.BasicInfo {
	constraint, ok := p.Constraint().Underlying().(*types.Interface)
	if !ok || constraint.NumEmbeddeds() != 1 {
		return 0
	}
	switch e := types.Unalias(constraint.EmbeddedType(0)).(type) {
	case *types.Union:
		var common types.BasicInfo
		for i := range e.Len() {
			info := basicInfo(e.Term(i).Type())
			if i > 0 {
				info &= common
			}
			common = info
		}
		return common
	case *types.TypeParam:
		return 0
	default:
		return basicInfo(e)
	}
}

// mayCarry reports whether values of a type can be codes: integers, floats and strings.
func mayCarry(t types.Type) bool {
	return basicInfo(t)&(types.IsInteger|types.IsFloat|types.IsString) != 0
}

// canHold reports whether a value of a type can be a code, or have codes as its elements.
func canHold(t types.Type) bool {
	for range 8 {
		switch u := types.Unalias(t).(type) {
		case *types.TypeParam:
			return typeParamInfo(u) == 0 || mayCarry(u)
		case nil:
			return false
		}
		switch u := types.Unalias(t).Underlying().(type) {
		case *types.Map:
			if canHold(u.Key()) {
				return true
			}
		case *types.Interface:
			return u.Empty()
		case *types.Struct:
			return isWrapper(t)
		}
		inner := inside(t)
		if inner == nil {
			return mayCarry(t)
		}
		t = inner
	}
	return false
}

// contentType strips pointers, lists, channels and the keys of maps: it returns what the elements of a value are. It is
// nil for nil.
func contentType(t types.Type) types.Type {
	for range 8 {
		inner := inside(t)
		if inner == nil {
			return t
		}
		t = inner
	}
	return t
}

// inside returns what a pointer points to, or the elements of a list, a channel or a map are; nil for other types, and
// for nil.
func inside(t types.Type) types.Type {
	switch u := underlying(t).(type) {
	case *types.Pointer:
		return u.Elem()
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	}
	return nil
}

func isFunc(t types.Type) bool {
	_, ok := underlying(t).(*types.Signature)
	return ok
}
