package evidence

import (
	"go/ast"
	"go/types"
)

// genericCall records what the call at site passes on if its function is generic, by the type parameters of its
// signature alone: func Map[T, R any](list []T, f func(T) R) []R calls f with the elements of the list, and returns a
// list of what f returns. The arguments are in args. It reports false if the function is not generic.
func (c *collector) genericCall(site *callSite, args []ast.Expr) bool {
	if site.sig.TypeParams().Len() == 0 {
		return false
	}
	params := site.sig.Params()
	if params.Len() == 0 {
		return true // there may be arguments nevertheless, where the code does not type-check
	}
	for i, arg := range args {
		t := params.At(min(i, params.Len()-1)).Type()
		callback, isCallback := underlying(t).(*types.Signature)
		if !isCallback {
			// A result of the same type parameter may have the value, or an element of it.
			c.flowByType(site, t, c.origin(arg))
			continue
		}
		own := c.signatureOf(arg)
		if own == nil || own.Params().Len() != callback.Params().Len() ||
			own.Results().Len() != callback.Results().Len() {
			continue
		}
		// The callback is called with elements of the other arguments, and what it returns may be in the results.
		for k := range callback.Params().Len() {
			c.giveCallback(site, args, callback.Params().At(k).Type(), c.object(own.Params().At(k)))
		}
		for k := range callback.Results().Len() {
			c.flowByType(site, callback.Results().At(k).Type(), origin{node: c.object(own.Results().At(k))})
		}
	}
	return true
}

// giveCallback records that the call at site gives param, the parameter of a callback, the elements of those args whose
// type has the same type parameter. The signature of the called function declares the parameter with type t.
func (c *collector) giveCallback(site *callSite, args []ast.Expr, t types.Type, param *node) {
	params := site.sig.Params()
	for i, arg := range args {
		argType := params.At(min(i, params.Len()-1)).Type()
		if isFunc(argType) || !haveSameTypeParam(argType, t) {
			continue
		}
		if o := c.origin(arg); o.node != nil {
			addFlow(o.node, param)
		}
	}
}

// flowByType records that a value from o reaches the results of the call at site whose type has the same type parameter
// as t, the type of the value in the signature.
func (c *collector) flowByType(site *callSite, t types.Type, o origin) {
	if o.node == nil || o.computed {
		return
	}
	for i, r := range site.results {
		if r != nil && haveSameTypeParam(site.sig.Results().At(i).Type(), t) {
			addFlow(o.node, r)
		}
	}
}

// haveSameTypeParam reports whether a and b, types of one signature, have elements of the same type parameter.
func haveSameTypeParam(a, b types.Type) bool {
	pa, pb := typeParamOf(a), typeParamOf(b)
	return pa != nil && pa == pb
}

// typeParamOf returns the type parameter that is the type of the elements of t: T for T, *T, []T and map[K]T; E for S
// if its constraint is ~[]E. It is nil for other types.
func typeParamOf(t types.Type) *types.TypeParam {
	for range 4 {
		p, ok := types.Unalias(contentType(t)).(*types.TypeParam)
		if !ok {
			return nil
		}
		constraint, ok := p.Constraint().Underlying().(*types.Interface)
		if !ok || constraint.NumEmbeddeds() != 1 {
			return p
		}
		union, ok := types.Unalias(constraint.EmbeddedType(0)).(*types.Union)
		if !ok || union.Len() != 1 {
			return p
		}
		if _, isSlice := underlying(union.Term(0).Type()).(*types.Slice); !isSlice {
			return p
		}
		t = union.Term(0).Type()
	}
	return nil
}
