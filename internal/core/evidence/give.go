package evidence

import (
	"go/ast"
	"go/types"
	"slices"
)

// give records that dst is given the value of src.
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
	o := c.origin(src)
	switch {
	case o.computed:
		dst.computed = true
	case o.constant:
		if c.isConstant(src) {
			c.giveConstant(dst, src, contentType(dst.typ))
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

// literalList returns the node of a list or map literal, or of a pointer to one, that e is: nil for other expressions.
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

// giveList records that a variable holds a list that is written out. What is proven of the variable is proven of the list,
// and the list is named by the variable.
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

// giveConstant records that a constant is given to a node; with is the type that it has there.
func (c *collector) giveConstant(dst *node, e ast.Expr, with types.Type) {
	con, ok := c.constantOf(e)
	if !ok || dst == nil {
		return
	}
	isOther := con.Value > maxStatus || con.Value < 0
	if !c.cfg.Known(con.Value) && isOther && (con.node == nil || con.node.proof == nil) {
		dst.foreign = true
	}
	// A constant's own value is no use of a code; where the constant is used, it is looked at by its name.
	if _, isConst := dst.obj.(*types.Const); isConst || !c.matters(con, dst.typ) || con.Embedded {
		return
	}
	m := &Meeting{
		Constant: con,
		How:      Given,
		With:     with,
		File:     c.file,
		Initial:  c.isInitial(),
		node:     dst,
		broken:   c.fn.broken,
	}
	c.meetings = append(c.meetings, m)
	if dst.isConstant {
		dst.meeting = m
	}
}

// isInitial reports whether the constant that is given now is what a package variable or a constant gets its value by:
// alone, or through one call or one struct literal. That is where it gets its name.
func (c *collector) isInitial() bool {
	if c.fn.decl != nil {
		return false
	}
	steps := 0
	for _, v := range slices.Backward(c.fn.nodes) {
		switch n := v.(type) {
		case *ast.ValueSpec:
			return true
		case *ast.CallExpr:
			if !c.pass.TypesInfo.Types[n.Fun].IsType() {
				steps++
			}
		case *ast.CompositeLit:
			t := underlying(c.pass.TypesInfo.TypeOf(n))
			if p, ok := t.(*types.Pointer); ok {
				t = underlying(p.Elem())
			}
			if _, ok := t.(*types.Struct); !ok {
				return false
			}
			steps++
		case *ast.FuncLit:
			return false
		}
		if steps > 1 {
			return false
		}
	}
	return false
}

// compositeLit: the elements of a struct literal are given to its fields.
func (c *collector) compositeLit(n *ast.CompositeLit) {
	t := underlying(c.pass.TypesInfo.TypeOf(n))
	if p, ok := t.(*types.Pointer); ok { // &T{...} with its type left out
		t = underlying(p.Elem())
	}
	s, ok := t.(*types.Struct)
	if !ok {
		c.listNode(n)
		return
	}
	for i, elt := range n.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			id, _ := kv.Key.(*ast.Ident)
			if field, ok := c.pass.TypesInfo.Uses[id].(*types.Var); ok && !isWrapper(c.pass.TypesInfo.TypeOf(n)) {
				c.give(c.object(field), kv.Value)
			}
		} else if i < s.NumFields() {
			c.give(c.object(s.Field(i)), elt)
		}
	}
}

// linkFuncs records that a function is what a variable, field or parameter holds: what the variable is called with
// goes to the function's parameters, and what it returns comes from the function. Of a parameter that is a function
// only the former: another caller gives it another function.
func (c *collector) linkFuncs(dst *node, src ast.Expr) {
	to, _ := underlying(dst.typ).(*types.Signature)
	from := c.signatureOf(src)
	if to == nil || from == nil || to.Params().Len() != from.Params().Len() ||
		to.Results().Len() != from.Results().Len() {
		return
	}
	for i := range to.Params().Len() {
		called, own := to.Params().At(i), from.Params().At(i)
		if !canHold(called.Type()) || called.Origin() == own.Origin() || called.Pkg() != c.pass.Pkg && !c.facts {
			continue
		}
		addFlow(c.object(called), c.object(own))
	}
	if dst.isParam() {
		return
	}
	for i := range to.Results().Len() {
		called, own := to.Results().At(i), from.Results().At(i)
		if canHold(called.Type()) && called.Origin() != own.Origin() {
			addFlow(c.object(own), c.object(called))
		}
	}
}

// signatureOf returns the signature whose variables stand for those of a function value: its declaration's, or its
// literal's.
func (c *collector) signatureOf(e ast.Expr) *types.Signature {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	case *ast.CallExpr: // callback(f)
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

// linkInterfaces lets the results of methods reach those of the interfaces that they implement, and what an interface's
// method is called with its implementations. It looks at the types and interfaces that the package declares at its top
// level.
func (c *collector) linkInterfaces() {
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
	for _, i := range interfaces {
		iface := i.Underlying().(*types.Interface)
		for m := range iface.Methods() {
			if !signatureHolds(m.Signature()) {
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

func (c *collector) linkMethod(m *types.Func, t *types.Named) {
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, m.Pkg(), m.Name())
	impl, ok := obj.(*types.Func)
	if !ok || impl == m {
		return
	}
	to, from := m.Signature(), impl.Origin().Signature()
	for i := range min(to.Results().Len(), from.Results().Len()) {
		if canHold(to.Results().At(i).Type()) {
			addFlow(c.object(from.Results().At(i)), c.object(to.Results().At(i)))
		}
	}
	for i := range min(to.Params().Len(), from.Params().Len()) {
		if called := to.Params().At(i); canHold(called.Type()) {
			addTo(&c.object(from.Params().At(i)).args, c.object(called))
			addTo(&c.object(called).params, c.object(from.Params().At(i)))
		}
	}
}

func signatureHolds(sig *types.Signature) bool {
	for _, t := range []*types.Tuple{sig.Params(), sig.Results()} {
		for v := range t.Variables() {
			if canHold(v.Type()) {
				return true
			}
		}
	}
	return false
}
