package evidence

import (
	"go/ast"
	"go/types"
)

// place returns the node that an assignment writes to.
func (c *collector) place(e ast.Expr) *node {
	switch e := ast.Unparen(e).(type) {
	case *ast.StarExpr:
		return c.pointedTo(e)
	case *ast.Ident, *ast.SelectorExpr:
		if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
			return nil
		}
		return c.origin(e).node
	case *ast.IndexExpr:
		n := c.origin(e).node
		if _, isMap := underlying(c.pass.TypesInfo.TypeOf(e.X)).(*types.Map); isMap {
			if o := c.origin(e.Index); o.node != nil && !o.constant && !o.computed {
				addFlow(o.node, c.keysOf(e.X))
			}
			if _, isKey := c.constantString(e.Index); !isKey {
				addFlow(n, c.origin(e.X).node) // what is put there is one of the map's values
			}
		}
		return n
	}
	return nil
}

// pointedTo returns the node of what an assignment to *p writes. Where p is a parameter, that is another thing than the
// parameter: the caller's variable gets it, and at each call another one.
func (c *collector) pointedTo(e *ast.StarExpr) *node {
	n := c.origin(e).node
	if n == nil || !n.isParam() || !mayCarry(c.pass.TypesInfo.TypeOf(e)) {
		return n
	}
	if n.out == nil {
		n.out = c.newNode(nil, e.X, c.pass.TypesInfo.TypeOf(e))
		n.out.isOut = true
		n.out.addName(n.obj.Name())
		addFlow(n.out, n)
	}
	return n.out
}

// keysOf returns the node of the keys of a map, nil where nothing stands for it.
func (c *collector) keysOf(m ast.Expr) *node {
	if whole := c.origin(m).node; whole != nil {
		return whole.keys
	}
	return nil
}
