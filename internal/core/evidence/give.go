package evidence

import (
	"go/ast"
	"go/types"
	"slices"
)

// give records that dst is given the value of src. It does nothing if either is nil.
func (c *collector) give(dst *node, src ast.Expr) {
	if dst == nil || src == nil {
		return
	}
	if isFunc(c.pass.TypesInfo.TypeOf(src)) {
		c.linkFuncs(dst, src)
		return
	}
	if list := c.literalList(src); list != nil {
		c.giveList(dst, list)
		return
	}
	with := contentType(dst.typ)
	if value := c.unwrapped(src); value != src {
		src, with = value, c.pass.TypesInfo.TypeOf(value)
	}
	// Any other value: a computed one, a constant, one that is read from a node, or one that is not known.
	o := c.origin(src)
	switch {
	case o.computed:
		dst.computed = true
	case o.constant:
		if c.isConstant(src) {
			c.giveConstant(dst, src, with)
		}
		if o.node != nil {
			c.giveNamedConstant(dst, o.node, src.Pos())
		}
	case o.node != nil:
		addFlow(o.node, dst)
	default:
		dst.unknownSources++
	}
}

// literalList returns the node of e if it is a list or map literal, or a pointer to one: nil for other expressions.
func (c *collector) literalList(e ast.Expr) *node {
	e = ast.Unparen(e)
	if addr, ok := e.(*ast.UnaryExpr); ok { // &[]int{899001}
		e = ast.Unparen(addr.X)
	}
	if lit, ok := e.(*ast.CompositeLit); ok {
		return c.listNode(lit)
	}
	return nil
}

// giveList records that dst holds list, a list or map literal. What is proven of dst is then proven of the list, and
// the list gets the names of dst.
func (c *collector) giveList(dst, list *node) {
	addFlow(list, dst)
	addHeld(dst, list)
	for _, name := range dst.names {
		list.addName(name)
	}
	if list.keys != nil && dst.keys != nil {
		addHeld(dst.keys, list.keys)
		for _, name := range dst.names {
			list.keys.addName(name)
		}
	}
}

// giveConstant records that dst is given the constant e, which has type with there.
func (c *collector) giveConstant(dst *node, e ast.Expr, with types.Type) {
	con, ok := c.constantOf(e)
	if !ok || dst == nil {
		return
	}
	isOther := con.Value > maxStatus || con.Value < 0
	if !c.cfg.Known(con.Value) && isOther && (con.node == nil || con.node.proof == nil) {
		dst.foreign = true
	}
	// The declaration of a constant gives its value a name: that is no use of a number.
	if _, isConst := dst.obj.(*types.Const); isConst || !c.matters(con, dst.typ) || con.Embedded {
		return
	}
	m := &Meeting{Constant: con, How: Given, With: with, Initial: c.isInitial(), node: dst}
	c.addMeeting(m)
	if dst.isConstant {
		dst.meeting = m
	}
}

// isInitial reports whether a constant in the visited node is the initial value of a package variable, or the value of
// a constant, by itself or within one call or one struct literal. The declaration gives the number a name.
func (c *collector) isInitial() bool {
	if c.fn.decl != nil {
		return false
	}
	depth := 0 // of calls and struct literals, but not of conversions
	for _, n := range slices.Backward(c.fn.stack) {
		switch n := n.(type) {
		case *ast.ValueSpec:
			return true
		case *ast.CallExpr:
			if !c.pass.TypesInfo.Types[n.Fun].IsType() {
				depth++
			}
		case *ast.CompositeLit:
			if c.structOf(n) == nil {
				return false
			}
			depth++
		case *ast.FuncLit:
			return false
		}
		if depth > 1 {
			return false
		}
	}
	return false
}

// structOf returns the struct type of lit: nil for a literal of another type.
func (c *collector) structOf(lit *ast.CompositeLit) *types.Struct {
	t := underlying(c.pass.TypesInfo.TypeOf(lit))
	if p, ok := t.(*types.Pointer); ok { // an element of []*T{{...}}
		t = underlying(p.Elem())
	}
	s, _ := t.(*types.Struct)
	return s
}

// compositeLit records that the elements of lit are given to the fields of its struct, or to the list or map.
func (c *collector) compositeLit(lit *ast.CompositeLit) {
	s := c.structOf(lit)
	if s == nil {
		c.listNode(lit)
		return
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			id, _ := kv.Key.(*ast.Ident)
			if field, ok := c.pass.TypesInfo.Uses[id].(*types.Var); ok {
				c.giveField(lit, field, kv.Value)
			}
		} else if i < s.NumFields() {
			c.giveField(lit, s.Field(i), elt)
		}
	}
}

// linkFuncs records that dst, a variable, field or parameter, holds the function src. The arguments of calls of dst are
// given to the parameters of src, and the results of src to those of dst. The latter is left out where dst is a
// parameter, since another caller passes another function.
func (c *collector) linkFuncs(dst *node, src ast.Expr) {
	to, _ := underlying(dst.typ).(*types.Signature)
	from := c.signatureOf(src)
	if to == nil || from == nil || to.Params().Len() != from.Params().Len() ||
		to.Results().Len() != from.Results().Len() {
		return
	}
	for i := range to.Params().Len() {
		toParam, fromParam := to.Params().At(i), from.Params().At(i)
		if !canHold(toParam.Type()) || toParam.Origin() == fromParam.Origin() ||
			toParam.Pkg() != c.pass.Pkg && !c.facts { // without facts, other packages give it nothing
			continue
		}
		addFlow(c.object(toParam), c.object(fromParam))
	}
	if dst.isParam() {
		return
	}
	for i := range to.Results().Len() {
		toResult, fromResult := to.Results().At(i), from.Results().At(i)
		if canHold(toResult.Type()) && toResult.Origin() != fromResult.Origin() {
			addFlow(c.object(fromResult), c.object(toResult))
		}
	}
}

// signatureOf returns the signature of the function e, whose parameters and results have nodes: of the declaration that
// e names, or else of the type of e. It is nil if e is no function.
func (c *collector) signatureOf(e ast.Expr) *types.Signature {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	case *ast.CallExpr: // a conversion: http.HandlerFunc(f)
		if c.pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.signatureOf(e.Args[0])
		}
	}
	if id != nil {
		if fn, ok := c.pass.TypesInfo.Uses[id].(*types.Func); ok {
			return fn.Origin().Signature()
		}
	}
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(e)).(*types.Signature)
	return sig
}

// linkInterfaces links the methods of the interfaces that the package declares at its top level with those of the types
// there that implement them.
func (c *collector) linkInterfaces() {
	// Sort the types of the package. Generic ones are left out.
	var interfaces, concrete []*types.Named
	scope := c.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		switch {
		case !ok || named.TypeParams().Len() > 0:
		case types.IsInterface(named):
			interfaces = append(interfaces, named)
		case named.NumMethods() > 0:
			concrete = append(concrete, named)
		}
	}
	// Link each method that can pass codes on with its implementations.
	for _, named := range interfaces {
		iface := named.Underlying().(*types.Interface)
		for m := range iface.Methods() {
			if !mentionsCodes(m.Signature()) {
				continue
			}
			for _, t := range concrete {
				if types.Implements(types.NewPointer(t), iface) {
					c.linkMethod(m, t)
				}
			}
		}
	}
}

// linkMethod records that the arguments of calls of m, an interface method, are given to the method of t that
// implements it, and the results of that to those of m.
func (c *collector) linkMethod(m *types.Func, t *types.Named) {
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, m.Pkg(), m.Name())
	impl, ok := obj.(*types.Func)
	if !ok || impl == m {
		return
	}
	to, from := m.Signature(), impl.Origin().Signature()
	for i := range to.Results().Len() {
		if canHold(to.Results().At(i).Type()) {
			addFlow(c.object(from.Results().At(i)), c.object(to.Results().At(i)))
		}
	}
	for i := range to.Params().Len() {
		if toParam := to.Params().At(i); canHold(toParam.Type()) {
			addTo(&c.object(from.Params().At(i)).args, c.object(toParam))
			addTo(&c.object(toParam).params, c.object(from.Params().At(i)))
		}
	}
}

// mentionsCodes reports whether a parameter or result of sig can hold codes.
func mentionsCodes(sig *types.Signature) bool {
	holdsCodes := func(v *types.Var) bool { return canHold(v.Type()) }
	return containsFunc(sig.Params().Variables(), holdsCodes) || containsFunc(sig.Results().Variables(), holdsCodes)
}
