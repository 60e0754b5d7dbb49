package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// callExpr looks at one call: what it gives to parameters, and what it compares.
func (c *collector) callExpr(n *ast.CallExpr) {
	info := c.pass.TypesInfo
	if tv := info.Types[n.Fun]; tv.IsType() {
		if len(n.Args) == 1 {
			c.flowFields(tv.Type, info.TypeOf(n.Args[0]))
			c.giveConverted(tv.Type, n.Args[0])
		}
		return
	}
	if b, ok := typeutil.Callee(info, n).(*types.Builtin); ok {
		if b.Name() == "append" && len(n.Args) > 1 {
			for _, arg := range n.Args[1:] {
				c.give(c.origin(n.Args[0]).node, arg)
			}
		}
		if b.Name() == "delete" && len(n.Args) == 2 {
			c.compareKey(n.Args[0], n.Args[1])
		}
		return
	}
	if c.knownCall(n) {
		return
	}
	c.giveArguments(n)
}

// giveConverted: a constant that is converted to a type of codes is given to the type.
func (c *collector) giveConverted(t types.Type, arg ast.Expr) {
	if !c.isConstant(arg) {
		return
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if mayCarry(t) {
			c.giveConstant(c.object(t.Obj()), arg, t)
		}
	}
}

// giveArguments gives the arguments of a call to the parameters.
func (c *collector) giveArguments(n *ast.CallExpr) {
	sig, fn := c.callee(n)
	if sig == nil {
		return
	}
	site := &callSite{sig: sig, fn: fn, call: n}
	for i := range sig.Results().Len() {
		var result *node
		if canHold(sig.Results().At(i).Type()) {
			result = c.callNode(n, i)
			result.site, result.index = site, i
		}
		site.results = append(site.results, result)
	}
	args := n.Args
	if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok {
		switch s := c.pass.TypesInfo.Selections[sel]; {
		case s == nil:
		case s.Kind() == types.MethodExpr && len(args) > 0:
			args = args[1:]
		case s.Kind() == types.MethodVal && sig.Recv() != nil && canHold(sig.Recv().Type()):
			c.giveReceiver(site, sig.Recv(), sel.X)
		}
	}
	params := sig.Params()
	for i, arg := range args {
		if params.Len() == 0 || i >= params.Len() && !sig.Variadic() {
			break
		}
		at := min(i, params.Len()-1)
		c.passArgument(site, params.At(at), at, arg, n.Ellipsis.IsValid())
	}
	c.sites = append(c.sites, site)
	switch {
	case c.isSeen(fn):
	case fn != nil && c.genericCall(site, fn, args):
	default:
		c.linkLookups(site)
	}
	if !c.isSeen(fn) {
		c.beside(n, false)
		c.collectionCall(n, fn)
	}
}

// giveReceiver gives what a method is called on to its receiver.
func (c *collector) giveReceiver(site *callSite, v *types.Var, x ast.Expr) {
	p, o := c.object(v), c.origin(x)
	if !o.constant && (v.Pkg() == c.pass.Pkg || p.proof != nil) {
		c.linkArgument(p, o.node)
	}
	site.args = append(site.args, argument{param: p, index: -1, node: o.node})
}

// linkArgument records that a call gives a parameter the value of a node, nil where nothing stands for it.
func (c *collector) linkArgument(p, arg *node) {
	if arg == nil {
		p.unknownSources++
		return
	}
	addTo(&p.args, arg)
	addTo(&arg.params, p)
	if p.keys != nil && arg.keys != nil {
		addTo(&p.keys.args, arg.keys)
		addTo(&arg.keys.params, p.keys)
	}
}

// passArgument gives one argument to one parameter.
func (c *collector) passArgument(site *callSite, v *types.Var, index int, arg ast.Expr, spread bool) {
	if !canHold(v.Type()) && !isFunc(v.Type()) {
		return
	}
	p := c.object(v)
	with := v.Type()
	if slice, ok := with.(*types.Slice); ok && site.sig.Variadic() && index == site.sig.Params().Len()-1 && !spread {
		with = slice.Elem()
	}
	o := c.origin(arg)
	switch {
	case isFunc(v.Type()):
		c.linkFuncs(p, arg)
		if own := c.signatureOf(arg); own != nil {
			var returned *node
			if own.Results().Len() > 0 && canHold(own.Results().At(0).Type()) {
				returned = c.object(own.Results().At(0))
			}
			site.args = append(site.args, argument{param: p, index: index, node: returned, callback: own})
		}
		return
	case o.constant && c.isConstant(arg):
		slot := c.newNode(nil, arg, c.pass.TypesInfo.TypeOf(arg))
		slot.isConstant = true
		c.giveConstant(slot, arg, with)
		addHeld(p, slot)
		addTo(&p.args, slot)
		site.args = append(site.args, argument{param: p, index: index, node: slot})
		if o.node != nil && !c.fn.broken {
			addTo(&p.args, o.node)
			addTo(&o.node.params, p)
			c.recordGivenAt(o.node, p, arg.Pos())
		}
		return
	case v.Pkg() == c.pass.Pkg || o.node != nil && p.proof != nil:
		c.linkArgument(p, o.node)
	}
	site.args = append(site.args, argument{param: p, index: index, node: o.node})
}

// linkLookups notes that the result of a call of which nothing is known may depend on its arguments: viper.GetInt(key).
func (c *collector) linkLookups(site *callSite) {
	for _, r := range site.results {
		for _, arg := range site.args {
			if r != nil && arg.node != nil {
				addLookup(arg.node, r)
			}
		}
	}
}

func addLookup(key, n *node) {
	addTo(&n.lookupKeys, key)
	addTo(&key.lookups, n)
}

// giveResult records that dst is given the i-th of several results: of a call, or of v, ok := m[k], <-ch, x.(T).
func (c *collector) giveResult(dst *node, src ast.Expr, i int) {
	call, ok := ast.Unparen(src).(*ast.CallExpr)
	if !ok {
		if i == 0 {
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
