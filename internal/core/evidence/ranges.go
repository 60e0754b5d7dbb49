package evidence

import (
	"go/ast"
	"go/types"
)

// rangeStmt: the elements of a list, and the values of a map, go to the second variable; the keys of a map to the
// first.
func (c *collector) rangeStmt(n *ast.RangeStmt) {
	t := underlying(c.pass.TypesInfo.TypeOf(n.X))
	if p, ok := t.(*types.Pointer); ok {
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
			c.markModified(n.Value) // a rune of a string
		}
	case *types.Map:
		c.giveElement(n.Value, n.X)
		if n.Key != nil {
			if dst, o := c.place(n.Key), c.origin(n.X); dst != nil && o.node != nil {
				dst.addQualifier(lastName(n.X)) // for code := range districts
				addFlow(o.node.keys, dst)
				flowSets(o.node.keys, dst)
			}
		}
	case *types.Signature:
		c.rangeOverIterator(n, t)
	}
}

// rangeOverIterator: one of the library's iterators gives what the list or the map has that it goes over:
// slices.Backward(list), maps.All(m).
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
	first, second := n.Key, n.Value
	if yield.Params().Len() == 2 && over.keys != nil {
		c.giveIterated(first, over.keys)
	}
	if yield.Params().Len() == 1 {
		second = first
	}
	c.giveIterated(second, over)
}

func (c *collector) giveIterated(variable ast.Expr, from *node) {
	if variable != nil {
		addFlow(from, c.place(variable))
	}
}

// flowSets lets a variable that goes over a list stand for the members of the list: what is compared with it is
// compared with them.
func flowSets(from, to *node) {
	if from != nil && len(from.sets) > 0 {
		to.sets = append(to.sets, from.sets...)
	}
}

// giveElement gives the elements of a list, or the values of a map, to a variable of a range clause, nil if there is
// none.
func (c *collector) giveElement(variable, list ast.Expr) {
	if variable == nil {
		return
	}
	if dst := c.place(variable); dst != nil {
		dst.addQualifier(lastName(list))
		c.give(dst, list)
	}
}
