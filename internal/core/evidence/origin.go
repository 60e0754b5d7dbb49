package evidence

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// An origin tells where an expression's value comes from.
type origin struct {
	node     *node // what it is read from; nil where nothing stands for it
	constant bool
	computed bool // arithmetic, len, a comparison: no code, whatever its operands carry
}

// origin follows an expression to what it is read from, through parentheses, conversions, pointers, type assertions and
// elements of slices.
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

// wrapped: a struct that holds one value is that value, sql.NullInt64{Int64: x, Valid: true}.
func (c *collector) wrapped(lit *ast.CompositeLit) origin {
	if !isWrapper(c.pass.TypesInfo.TypeOf(lit)) {
		return origin{}
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
		}
		if mayCarry(c.pass.TypesInfo.TypeOf(elt)) {
			return c.origin(elt)
		}
	}
	return origin{}
}

func (c *collector) variable(obj types.Object) origin {
	v, ok := obj.(*types.Var)
	if !ok {
		return origin{}
	}
	n := c.object(v)
	if v.Kind() == types.LocalVar {
		n.owner = cmp.Or(n.owner, c.fn.name())
	}
	return origin{node: n}
}

func (c *collector) selected(e *ast.SelectorExpr) origin {
	v, ok := c.pass.TypesInfo.ObjectOf(e.Sel).(*types.Var)
	if !ok {
		return origin{}
	}
	if v.IsField() && isWrapper(c.pass.TypesInfo.TypeOf(e.X)) { // row.Code.Int64
		return c.origin(e.X)
	}
	n := c.object(v)
	if v.Kind() == types.FieldVar {
		n.addQualifier(lastName(e.X))
		owner := typeName(c.pass.TypesInfo.TypeOf(e.X))
		n.addQualifier(owner)
		n.owner = cmp.Or(n.owner, owner, lastName(e.X))
	}
	return origin{node: n}
}

// indexed: an element of a slice or an array is what the whole carries. An element of a map with a constant string as
// its key is a subject of its own, as in m["code"]; with other keys it is one of the map's values.
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

func (c *collector) element(e *ast.IndexExpr) *node {
	whole := c.origin(e.X).node
	n := c.expression(e, c.fn.pos(), 0)
	n.addQualifier(lastName(e.X))
	if key, ok := c.constantString(e.Index); ok {
		nameByKey(n, key)
		n.hasConstantKey = true
	} else if whole != nil {
		if asking := c.origin(e.Index); asking.node != nil && !asking.constant {
			addLookup(asking.node, n)
		}
		unite(whole, n)
	}
	addFlow(whole, n)
	return n
}

// constantString returns the value of a constant string: a key such as "code".
func (c *collector) constantString(e ast.Expr) (string, bool) {
	v := c.pass.TypesInfo.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// nameByKey names what is looked up by a key: "error.code" is a code, and belongs to an error.
func nameByKey(n *node, key string) {
	parts := strings.FieldsFunc(key, func(r rune) bool { return r == '.' || r == '/' || r == ':' || r == '#' })
	for i, part := range parts {
		if i == len(parts)-1 {
			n.addName(part)
		} else {
			n.addQualifier(part)
		}
	}
}

func (c *collector) called(e *ast.CallExpr) origin {
	info := c.pass.TypesInfo
	if tv := info.Types[e.Fun]; tv.IsType() {
		return c.converted(e, tv.Type)
	}
	if tv := info.Types[e.Fun]; tv.IsBuiltin() {
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

// builtin: a list with more elements is still the list, and what is made has no value yet; all else is computed.
func (c *collector) builtin(e *ast.CallExpr) origin {
	b, ok := typeutil.Callee(c.pass.TypesInfo, e).(*types.Builtin)
	if !ok || len(e.Args) == 0 {
		return origin{computed: true}
	}
	switch b.Name() {
	case "append":
		return c.origin(e.Args[0])
	case "make", "new":
		if mapType(c.pass.TypesInfo.TypeOf(e)) != nil {
			return origin{} // no value yet, and no node for its keys
		}
		return origin{constant: true} // the zero value
	}
	return origin{computed: true}
}

// converted: T(x) carries what x carries, and what T carries.
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
	n := c.expression(e, c.fn.pos(), 0)
	n.computed = inner.computed
	if inner.node != nil && !inner.computed {
		for _, name := range inner.node.names {
			n.addName(name)
		}
		addFlow(inner.node, n)
		c.typeHolds(to, inner.node)
	}
	return origin{node: n}
}

// typeHolds: a type of numbers of this package holds codes if a carrier is converted to it, unless its name speaks of
// another thing.
func (c *collector) typeHolds(t types.Type, from *node) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() != c.pass.Pkg || basicInfo(named)&types.IsNumeric == 0 ||
		lexicon.OwnsOther(named.Obj().Name()) {
		return
	}
	addFlow(from, c.object(named.Obj()))
}

func (g *graph) tuple(t *types.Tuple) []*node {
	var list []*node
	for v := range t.Variables() {
		list = append(list, g.object(v))
	}
	return list
}

// lastName returns the name that an expression ends in: Code of resp.Error.Code, GetCode of resp.GetCode().
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

// typeName returns the name of a named type, or of what a pointer to it points to.
func typeName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
