package evidence

import (
	"go/ast"
	"go/types"
)

// rangeStmt gives the variables of a range clause n their values: the elements of a list and the values of a map to the
// second, the keys of a map to the first.
func (c *collector) rangeStmt(n *ast.RangeStmt) {
	t := underlying(c.pass.TypesInfo.TypeOf(n.X))
	if p, ok := t.(*types.Pointer); ok { // to an array
		t = underlying(p.Elem())
	}
	switch t := t.(type) {
	case *types.Chan:
		c.giveElement(n.Key, n.X)
	case *types.Slice, *types.Array:
		c.markModified(n.Key) // an index
		c.giveElement(n.Value, n.X)
	case *types.Basic:
		c.markModified(n.Key) // an index, or a counter
		if t.Info()&types.IsString != 0 {
			c.markModified(n.Value) // a rune
		}
	case *types.Map:
		c.giveElement(n.Value, n.X)
		c.giveKey(n.Key, n.X)
	case *types.Signature:
		c.rangeOverIterator(n, t)
	}
}

// rangeOverIterator gives the variables of a range clause n what the list or map has that a library's iterator goes
// over: slices.Backward(list), maps.All(m). The type of the iterator is t.
func (c *collector) rangeOverIterator(n *ast.RangeStmt, t *types.Signature) {
	call, ok := ast.Unparen(n.X).(*ast.CallExpr)
	if !ok || c.convertedArg(call) == nil && !c.isKeyList(call) || t.Params().Len() != 1 {
		return
	}
	yield, _ := underlying(t.Params().At(0).Type()).(*types.Signature)
	over := c.origin(call).node
	if yield == nil || over == nil {
		return
	}
	value := n.Value
	if yield.Params().Len() == 1 {
		value = n.Key
	} else if over.keys != nil {
		addFlow(over.keys, c.place(n.Key))
	}
	addFlow(over, c.place(value))
	c.addLookupIn(over, c.place(value), "")
}

// giveElement gives the elements of a list, or the values of a map, to a variable of a range clause, which may be nil.
func (c *collector) giveElement(variable, list ast.Expr) {
	if dst := c.place(variable); dst != nil {
		dst.addQualifier(lastName(list))
		c.give(dst, list)
		if mapType(c.pass.TypesInfo.TypeOf(list)) != nil {
			c.addLookupIn(c.origin(list).node, dst, "")
		}
	}
}

// giveKey gives the keys of the map m to a variable of a range clause, which may be nil. The variable stands for the
// members of a map literal: what is compared with it is compared with them.
func (c *collector) giveKey(variable, m ast.Expr) {
	dst, whole := c.place(variable), c.origin(m).node
	if dst == nil || whole == nil {
		return
	}
	dst.addQualifier(lastName(m)) // for code := range districts
	addFlow(whole.keys, dst)
	if whole.keys != nil {
		dst.sets = append(dst.sets, whole.keys.sets...)
	}
}
