package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// element returns the value for v of e, an element of a map from codes to bools that is written out: known[code].
func (ev *evaluator) element(e *ast.IndexExpr, v int64) constant.Value {
	lit := ev.literal(e.X)
	if lit == nil || !isBool(elementType(ev.info.TypeOf(e.X))) {
		return nil
	}
	key := ev.value(e.Index, v)
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return nil
		}
		switch is, known := compare(ev.info.Types[kv.Key].Value, token.EQL, key); {
		case !known:
			return nil
		case is:
			return ev.info.Types[kv.Value].Value
		}
	}
	return constant.MakeBool(false)
}

// contains returns whether there is an element e, for v, of a map or a list that is written out: _, ok := texts[code].
func (ev *evaluator) contains(e *ast.IndexExpr, v int64) constant.Value {
	lit := ev.literal(e.X)
	if lit == nil {
		return nil
	}
	return ev.among(ev.members(lit), ev.value(e.Index, v))
}

// members returns the elements of lit, a list, or the keys of a map. Of a struct nothing is known.
func (ev *evaluator) members(lit *ast.CompositeLit) []ast.Expr {
	isList := false
	if t := ev.info.TypeOf(lit); t != nil {
		switch t.Underlying().(type) {
		case *types.Slice, *types.Array:
			isList = true
		}
	}
	var list []ast.Expr
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Key
			if isList { // the key is an index
				elt = kv.Value
			}
		}
		list = append(list, elt)
	}
	return list
}

// among returns whether x is one of the constants in list.
func (ev *evaluator) among(list []ast.Expr, x constant.Value) constant.Value {
	allKnown := true
	for _, e := range list {
		is, known := compare(ev.info.Types[e].Value, token.EQL, x)
		if is {
			return constant.MakeBool(true)
		}
		allKnown = allKnown && known
	}
	if !allKnown {
		return nil
	}
	return constant.MakeBool(false)
}

// literal returns the literal that e, a list or a map, is, or that it is declared with as a variable of this package
// that is given nothing else; nil for all else.
func (ev *evaluator) literal(e ast.Expr) *ast.CompositeLit {
	e = ast.Unparen(e)
	if lit, ok := e.(*ast.CompositeLit); ok {
		return lit
	}
	v := ev.variable(e)
	if v == nil {
		return nil
	}
	value := ev.values[v]
	if list := ev.defs[v]; value == nil && len(list) == 1 {
		value = list[0].value
	}
	lit, _ := value.(*ast.CompositeLit)
	return lit
}
