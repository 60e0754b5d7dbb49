package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// callExpr records what call gives to parameters, and what it compares.
func (c *collector) callExpr(call *ast.CallExpr) {
	info := c.pass.TypesInfo
	// A conversion: T(x).
	if tv := info.Types[call.Fun]; tv.IsType() {
		if len(call.Args) == 1 {
			c.flowFields(tv.Type, info.TypeOf(call.Args[0]))
			c.giveConverted(tv.Type, call.Args[0])
		}
		return
	}
	if b, ok := typeutil.Callee(info, call).(*types.Builtin); ok {
		c.builtinCall(b.Name(), call)
		return
	}
	// A function of the tables in library.go, or any other one.
	if !c.knownCall(call) {
		c.giveArguments(call)
	}
}

// builtinCall records what call, one of the built-in function with the given name, does with its arguments: append
// gives elements to its result, copy to its first argument, and delete looks up a key.
func (c *collector) builtinCall(name string, call *ast.CallExpr) {
	switch {
	case len(call.Args) < 2:
	case name == "append" && call.Ellipsis.IsValid():
		c.giveElements(c.appended(call), call.Args[1])
	case name == "append":
		c.giveAll(c.appended(call), call.Args[1:])
	case name == "copy":
		c.giveElements(c.origin(call.Args[0]).node, call.Args[1])
	case name == "delete":
		c.compareKey(call.Args[0], call.Args[1])
	}
}

// appended returns the node of the list that call, one of append, returns: that of the list to which it appends. A list
// that is made there, as []int(nil) is, has no node, and the call gets one.
func (c *collector) appended(call *ast.CallExpr) *node {
	if n := c.origin(call.Args[0]).node; n != nil {
		return n
	}
	return c.expression(call, &c.fn, 0)
}

// giveElements records that dst is given the elements of src, a list or a map, or its keys. What dst is compared with,
// src is compared with. It does nothing if dst is nil.
func (c *collector) giveElements(dst *node, src ast.Expr) {
	c.give(dst, src)
	from := c.origin(src).source()
	if dst == nil || from == nil {
		return
	}
	addTo(&dst.parts, from)
	if dst.keys != nil && from.keys != nil {
		addTo(&dst.keys.parts, from.keys)
	}
}

// giveConverted records that the conversion t(arg) gives the type t a constant.
func (c *collector) giveConverted(t types.Type, arg ast.Expr) {
	if !c.isConstant(arg) {
		return
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && mayCarry(named) {
		c.giveConstant(c.object(named.Obj()), arg, named)
	}
}

// giveArguments records that call gives its arguments to the parameters of the function.
func (c *collector) giveArguments(call *ast.CallExpr) {
	sig, fn := c.callee(call)
	if sig == nil {
		return
	}
	site := c.newSite(call, sig, fn)

	// x.Method(arg) gives x to the receiver. So does T.Method(x, arg), but the receiver is no parameter: it is skipped.
	args := call.Args
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		switch s := c.pass.TypesInfo.Selections[sel]; {
		case s == nil: // a qualified identifier
		case s.Kind() == types.MethodExpr && len(args) > 0:
			args = args[1:]
		case s.Kind() == types.MethodVal && sig.Recv() != nil && canHold(sig.Recv().Type()):
			c.giveReceiver(site, sig.Recv(), sel.X)
		}
	}

	params := sig.Params()
	for i, arg := range args {
		// Where the code does not type-check, there may be more arguments than parameters.
		if params.Len() == 0 || i >= params.Len() && !sig.Variadic() {
			break
		}
		c.passArgument(site, min(i, params.Len()-1), arg)
	}
	c.sites = append(c.sites, site)
	if c.isSeen(fn) {
		return
	}

	// It is not known what the function does with its arguments.
	if fn == nil || !c.genericCall(site, args) {
		c.linkLookups(site)
	}
	c.beside(call, false)
	c.collectionCall(call, fn)
}

// newSite returns the site of a call whose callee has the signature sig, with nodes for its results. The function fn is
// nil if it is not known.
func (c *collector) newSite(call *ast.CallExpr, sig *types.Signature, fn *types.Func) *callSite {
	site := &callSite{sig: sig, fn: fn, call: call}
	for i := range sig.Results().Len() {
		var result *node
		if canHold(sig.Results().At(i).Type()) {
			result = c.callNode(call, i)
			result.site, result.index = site, i
		}
		site.results = append(site.results, result)
	}
	return site
}

// giveReceiver records that the method call at site, x.Method(), gives x to the receiver recv.
func (c *collector) giveReceiver(site *callSite, recv *types.Var, x ast.Expr) {
	param, o := c.object(recv), c.origin(x)
	if !o.constant && (recv.Pkg() == c.pass.Pkg || param.proof != nil) {
		c.linkArgument(param, o.node)
	}
	site.args = append(site.args, argument{param: param, index: -1, node: o.node})
}

// linkArgument records that a call gives param the value of arg: nil where no node stands for the argument.
func (c *collector) linkArgument(param, arg *node) {
	if arg == nil {
		param.unknownSources++
		return
	}
	addTo(&param.args, arg)
	addTo(&arg.params, param)
	if param.keys != nil && arg.keys != nil {
		addTo(&param.keys.args, arg.keys)
		addTo(&arg.keys.params, param.keys)
	}
}

// passArgument records that the call at site passes arg for the parameter with the given index.
func (c *collector) passArgument(site *callSite, index int, arg ast.Expr) {
	v := site.sig.Params().At(index)
	if isFunc(v.Type()) {
		c.passFunction(site, index, arg)
		return
	}
	if !canHold(v.Type()) {
		return
	}
	param, o := c.object(v), c.origin(arg)
	if o.constant && c.isConstant(arg) {
		c.passConstant(site, index, arg, o.node)
		return
	}
	switch {
	case v.Pkg() == c.pass.Pkg, o.node != nil && param.proof != nil:
		c.linkArgument(param, o.node)
	case o.node != nil && mayCarry(contentType(v.Type())):
		o.node.passedOn = true
	}
	site.args = append(site.args, argument{param: param, index: index, node: o.node})
}

// passConstant is passArgument for an arg that is a constant: at site, for the parameter with the given index. If arg
// is a named constant, constant is its node, else nil.
func (c *collector) passConstant(site *callSite, index int, arg ast.Expr, constant *node) {
	param := c.object(site.sig.Params().At(index))
	// Each call has its own node for the constant: what one call passes says nothing about the others.
	slot := c.newNode(nil, arg, c.pass.TypesInfo.TypeOf(arg))
	slot.isConstant = true
	c.giveConstant(slot, arg, parameterType(site.sig, index, site.call))
	addHeld(param, slot)
	addTo(&param.args, slot)
	site.args = append(site.args, argument{param: param, index: index, node: slot})
	if constant != nil && !c.fn.broken {
		addTo(&param.args, constant)
		addTo(&constant.params, param)
		c.recordGivenAt(constant, param, arg.Pos())
	}
}

// passFunction is passArgument for an arg that is a function: at site, for the parameter with the given index.
func (c *collector) passFunction(site *callSite, index int, arg ast.Expr) {
	param := c.object(site.sig.Params().At(index))
	c.linkFuncs(param, arg)
	callback := c.signatureOf(arg)
	if callback == nil {
		return
	}
	var result *node
	if callback.Results().Len() > 0 && canHold(callback.Results().At(0).Type()) {
		result = c.object(callback.Results().At(0))
	}
	site.args = append(site.args, argument{param: param, index: index, node: result, callback: callback})
}

// parameterType returns the type of the parameter of sig with the given index, as one argument of call has it: the
// element type for a variadic parameter, unless call passes a slice with "...".
func parameterType(sig *types.Signature, index int, call *ast.CallExpr) types.Type {
	t := sig.Params().At(index).Type()
	if sig.Variadic() && index == sig.Params().Len()-1 && !call.Ellipsis.IsValid() {
		if slice, ok := t.(*types.Slice); ok {
			return slice.Elem()
		}
	}
	return t
}

// linkLookups records that the results of the call at site may depend on its arguments, since nothing is known about
// the function: viper.GetInt(key).
func (c *collector) linkLookups(site *callSite) {
	for _, r := range site.results {
		for _, arg := range site.args {
			addLookup(arg.node, r)
		}
	}
}

// giveResult records that dst is given the value with index i of the several values that src has: the results of a
// call, or those of m[k], <-ch and x.(T) in v, ok := src.
func (c *collector) giveResult(dst *node, src ast.Expr, i int) {
	call, ok := ast.Unparen(src).(*ast.CallExpr)
	if !ok {
		if i == 0 { // the other one is ok
			c.give(dst, src)
		}
		return
	}
	if i == 0 {
		if arg := c.convertedArg(call); arg != nil {
			c.give(dst, arg) // strconv.Atoi(s)
			return
		}
	}
	sig, _ := c.callee(call)
	if sig == nil || i >= sig.Results().Len() {
		dst.unknownSources++
		return
	}
	if canHold(sig.Results().At(i).Type()) {
		addFlow(c.callNode(call, i), dst)
	}
}
