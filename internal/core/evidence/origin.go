package evidence

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/syntax"
)

// An origin says where the value of an expression comes from.
type origin struct {
	node     *node // that it is read from; of a constant the named constant; nil where there is none
	constant bool  // it is a constant, or a zero value
	computed bool  // arithmetic, a length, a comparison: no code, whatever the operands carry
}

// source returns the node whose value the expression has. It is nil if the value is constant or computed, or no node
// stands for it.
func (o origin) source() *node {
	if o.constant || o.computed {
		return nil
	}
	return o.node
}

// origin returns where the value of e comes from, through parentheses, conversions, pointers, type assertions and
// elements of lists.
func (c *collector) origin(e ast.Expr) origin {
	e = ast.Unparen(e)
	if tv := c.pass.TypesInfo.Types[e]; tv.Value != nil {
		return origin{constant: true, node: c.constantNode(e)}
	}
	switch e := e.(type) {
	case *ast.Ident:
		return c.variable(c.pass.TypesInfo.ObjectOf(e))
	case *ast.SelectorExpr:
		return c.selected(e)
	case *ast.StarExpr:
		return c.origin(e.X)
	case *ast.TypeAssertExpr:
		return c.origin(e.X)
	case *ast.SliceExpr:
		return c.origin(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND || e.Op == token.ARROW {
			return c.origin(e.X)
		}
		return origin{computed: true}
	case *ast.BinaryExpr:
		return origin{computed: true}
	case *ast.IndexExpr:
		return c.indexed(e)
	case *ast.CallExpr:
		return c.called(e)
	case *ast.CompositeLit:
		if n := c.listNode(e); n != nil {
			return origin{node: n}
		}
		return c.wrapped(e)
	}
	return origin{}
}

// variable is origin for an identifier that denotes obj, which is nil if the code does not type-check.
func (c *collector) variable(obj types.Object) origin {
	v, ok := obj.(*types.Var)
	if !ok {
		return origin{}
	}
	n := c.object(v)
	if v.Kind() == types.LocalVar {
		n.owner = cmp.Or(n.owner, c.fn.name())
		n.standIn(&c.fn)
	}
	return origin{node: n}
}

// selected is origin for a selector e.
func (c *collector) selected(e *ast.SelectorExpr) origin {
	v, ok := c.pass.TypesInfo.ObjectOf(e.Sel).(*types.Var)
	if !ok {
		return origin{}
	}
	n := c.object(v)
	switch {
	case !v.IsField() || n.proof != nil:
	case isWrapper(c.pass.TypesInfo.TypeOf(e.X)): // row.Code.Int64
		o := c.origin(e.X)
		if o.node != nil && isOfTypeParam(v) { // the name of a box's field tells what the box is for
			o.node.addName(v.Name())
		}
		return o
	case isOfTypeParam(v):
		return origin{node: c.ownField(e, v)}
	}
	if v.Kind() == types.FieldVar {
		n.addQualifier(lastName(e.X))
		owner := syntax.TypeName(c.pass.TypesInfo.TypeOf(e.X))
		n.addQualifier(owner)
		n.owner = cmp.Or(n.owner, owner, lastName(e.X))
		if s := c.pass.TypesInfo.Selections[e]; s != nil && len(s.Index()) == 1 { // it is not embedded
			addTo(&n.structs, owner)
		}
	}
	return origin{node: n}
}

// indexed is origin for an index expression e. The node of a list stands for its elements. The elements of a map have
// nodes of their own.
func (c *collector) indexed(e *ast.IndexExpr) origin {
	switch underlying(c.pass.TypesInfo.TypeOf(e.X)).(type) {
	case *types.Slice, *types.Array, *types.Pointer:
		return c.origin(e.X)
	case *types.Basic:
		return origin{computed: true} // a byte of a string
	case *types.Map:
		return origin{node: c.element(e)}
	}
	return origin{}
}

// element returns the node of m[k], the expression e. Under a constant string, as in m["code"], it is something of its
// own, and the key names it. Under another key it is any value of the map.
func (c *collector) element(e *ast.IndexExpr) *node {
	whole := c.origin(e.X).node
	n := c.expression(e, &c.fn, 0)
	n.addQualifier(lastName(e.X))
	if key, ok := syntax.ConstantString(c.pass.TypesInfo, e.Index); ok {
		nameByKey(n, key)
		n.hasConstantKey = true
	} else if whole != nil {
		addLookup(c.origin(e.Index).source(), n)
		unite(whole, n)
	}
	c.addLookupIn(whole, n, c.exactKey(e.Index))
	addFlow(whole, n)
	return n
}

// nameByKey names the node n, which is looked up by key: "error.code" is a code, and belongs to an error.
func nameByKey(n *node, key string) {
	parts := strings.FieldsFunc(key, func(r rune) bool { return strings.ContainsRune("./:#", r) })
	for i, part := range parts {
		if i == len(parts)-1 {
			n.addName(part)
		} else {
			n.addQualifier(part)
			addTo(&n.structs, part)
		}
	}
}

// called is origin for a call, a conversion or a built-in e.
func (c *collector) called(e *ast.CallExpr) origin {
	tv := c.pass.TypesInfo.Types[e.Fun]
	switch {
	case tv.IsType():
		return c.converted(e, tv.Type)
	case tv.IsBuiltin():
		return c.builtin(e)
	}
	if arg := c.convertedArg(e); arg != nil {
		return c.origin(arg)
	}
	if c.isKeyList(e) {
		return origin{node: c.keysOf(e.Args[0])}
	}
	return origin{node: c.callNode(e, 0)}
}

// builtin is origin for a call e of a built-in. A list with more elements is still the list, and what is made has the
// zero value. All else is computed.
func (c *collector) builtin(e *ast.CallExpr) origin {
	b, ok := typeutil.Callee(c.pass.TypesInfo, e).(*types.Builtin)
	if !ok || len(e.Args) == 0 {
		return origin{computed: true}
	}
	switch b.Name() {
	case "append":
		return origin{node: c.appended(e)}
	case "make", "new":
		if mapType(c.pass.TypesInfo.TypeOf(e)) != nil {
			return origin{} // it has no keys yet, and no node for them
		}
		return origin{constant: true}
	}
	return origin{computed: true}
}

// converted is origin for a conversion e to a type. It has the value of its operand. If the type is named, it has a
// node of its own, for it also carries what the type does.
func (c *collector) converted(e *ast.CallExpr, to types.Type) origin {
	if len(e.Args) != 1 {
		return origin{}
	}
	from := c.pass.TypesInfo.TypeOf(e.Args[0])
	inner := c.origin(e.Args[0])
	if basicInfo(to)&types.IsString != 0 && basicInfo(from)&types.IsInteger != 0 {
		return origin{computed: true} // string(n) is a rune, not the digits of n
	}
	switch types.Unalias(to).(type) {
	case *types.Basic, *types.TypeParam:
		return inner
	}
	n := c.expression(e, &c.fn, 0)
	n.computed = inner.computed
	if inner.node != nil && !inner.computed {
		for _, name := range inner.node.names {
			n.addName(name)
		}
		addFlow(inner.node, n)
		c.flowToType(inner.node, to)
	}
	return origin{node: n}
}

// flowToType records that from is converted to the type t. If t is a numeric type of this package, all its values may
// be codes then, unless its name speaks of numbers of another kind.
func (c *collector) flowToType(from *node, t types.Type) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() != c.pass.Pkg || basicInfo(named)&types.IsNumeric == 0 ||
		lexicon.OwnsOther(named.Obj().Name()) {
		return
	}
	addFlow(from, c.object(named.Obj()))
}

// tuple returns the nodes of the variables of t.
func (g *graph) tuple(t *types.Tuple) []*node {
	var list []*node
	for v := range t.Variables() {
		list = append(list, g.object(v))
	}
	return list
}

// lastName returns the name that e ends in: Code of resp.Error.Code, GetCode of resp.GetCode(). It is "" if there is
// none.
func lastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.CallExpr:
		return lastName(e.Fun)
	case *ast.StarExpr:
		return lastName(e.X)
	case *ast.TypeAssertExpr:
		return lastName(e.X)
	case *ast.IndexExpr:
		return lastName(e.X)
	case *ast.IndexListExpr:
		return lastName(e.X)
	}
	return ""
}
