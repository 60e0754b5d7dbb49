package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// genericCall links what a call of a generic function of which no more is known has of the same type parameter: a
// callback gets the elements of a list, and the result has the elements of a list or what a callback returns. It
// reports false for other functions.
func (c *collector) genericCall(site *callSite, fn *types.Func, args []ast.Expr) bool {
	sig := fn.Signature()
	if sig.TypeParams().Len() == 0 {
		return false
	}
	for i, arg := range args {
		t := sig.Params().At(min(i, sig.Params().Len()-1)).Type()
		callback, isCallback := underlying(t).(*types.Signature)
		if !isCallback {
			c.flowByType(t, c.origin(arg), site)
			continue
		}
		own := c.signatureOf(arg)
		if own == nil || own.Params().Len() != callback.Params().Len() ||
			own.Results().Len() != callback.Results().Len() {
			continue
		}
		for k := range callback.Params().Len() {
			c.giveCallback(sig, args, callback.Params().At(k).Type(), c.object(own.Params().At(k)))
		}
		for k := range callback.Results().Len() {
			c.flowByType(callback.Results().At(k).Type(), origin{node: c.object(own.Results().At(k))}, site)
		}
	}
	return true
}

// giveCallback gives a callback's parameter the elements of the arguments that have its type parameter.
func (c *collector) giveCallback(sig *types.Signature, args []ast.Expr, t types.Type, param *node) {
	for i, arg := range args {
		if at := sig.Params().At(min(i, sig.Params().Len()-1)).Type(); !isFunc(at) && haveSameTypeParam(at, t) {
			if o := c.origin(arg); o.node != nil {
				addFlow(o.node, param)
			}
		}
	}
}

// flowByType lets a value reach the results of a call that have its type parameter.
func (c *collector) flowByType(t types.Type, o origin, site *callSite) {
	if o.node == nil || o.computed {
		return
	}
	for i, r := range site.results {
		if r != nil && haveSameTypeParam(site.sig.Results().At(i).Type(), t) {
			addFlow(o.node, r)
		}
	}
}

// haveSameTypeParam reports whether two types of a generic signature have the same type parameter as their elements.
func haveSameTypeParam(a, b types.Type) bool {
	pa, pb := typeParamOf(a), typeParamOf(b)
	return pa != nil && pa == pb
}

// typeParamOf returns the type parameter that the elements of a type are: T of T, *T, []T, map[K]T, and E of S where S
// is ~[]E.
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

// constantElements: a call that is given only constants and returns a list, a map or a set holds them: sets.New(899000,
// 899030). It returns their list, nil for other calls.
func (c *collector) constantElements(call *ast.CallExpr) []ast.Expr {
	if len(call.Args) == 0 || c.pass.TypesInfo.Types[call.Fun].IsType() {
		return nil
	}
	if _, isBuiltin := typeutil.Callee(c.pass.TypesInfo, call).(*types.Builtin); isBuiltin {
		return nil
	}
	for _, arg := range call.Args {
		if !c.isConstant(arg) {
			return nil
		}
	}
	switch underlying(c.pass.TypesInfo.TypeOf(call)).(type) {
	case *types.Map, *types.Slice, *types.Pointer, *types.Struct, *types.Interface:
		return call.Args
	}
	return nil
}
