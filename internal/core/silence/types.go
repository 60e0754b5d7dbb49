package silence

import "go/types"

// has reports whether the underlying type of t is a basic one with any of the properties. A type that is not known has
// none: t is nil then.
func has(t types.Type, properties types.BasicInfo) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&properties != 0
}

// isBool reports whether values of type t are true or false.
func isBool(t types.Type) bool { return has(t, types.IsBoolean) }

// isNumeric reports whether values of type t are numbers.
func isNumeric(t types.Type) bool { return has(t, types.IsNumeric) }

// isText reports whether t is a string or a slice of bytes.
func isText(t types.Type) bool {
	if t == nil {
		return false
	}
	if s, ok := t.Underlying().(*types.Slice); ok {
		return has(s.Elem(), types.IsInteger)
	}
	return has(t, types.IsString)
}

// elementType returns the type of the elements of t, a map; nil for all other types.
func elementType(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if m, ok := t.Underlying().(*types.Map); ok {
		return m.Elem()
	}
	return nil
}

// isErrorType reports whether values of type t, or pointers to them, are errors.
func isErrorType(t types.Type) bool {
	if t == nil {
		return false
	}
	errorType := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	if types.Implements(t, errorType) {
		return true
	}
	_, isPointer := t.Underlying().(*types.Pointer)
	return !isPointer && !types.IsInterface(t) && types.Implements(types.NewPointer(t), errorType)
}

// isContext reports whether t is context.Context.
func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context" && n.Obj().Name() == "Context"
}
