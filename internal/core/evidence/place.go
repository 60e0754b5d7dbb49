package evidence

import (
	"go/ast"
	"go/types"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// place returns the node of the variable that an assignment to e writes. It is nil for the blank identifier, for nil,
// and where no node stands for the variable.
func (c *collector) place(e ast.Expr) *node {
	switch e := ast.Unparen(e).(type) {
	case *ast.StarExpr:
		return c.pointedTo(e)
	case *ast.Ident:
		if e.Name == "_" {
			return nil
		}
		return c.origin(e).node
	case *ast.SelectorExpr:
		return c.origin(e).node
	case *ast.IndexExpr:
		return c.elementPlace(e)
	}
	return nil
}

// elementPlace returns the node of the element that an assignment to m[k], the expression e, writes. Of a map, k
// becomes one of the keys and the element one of the values, unless it has a constant key.
func (c *collector) elementPlace(e *ast.IndexExpr) *node {
	n := c.origin(e).node
	if _, isMap := underlying(c.pass.TypesInfo.TypeOf(e.X)).(*types.Map); !isMap {
		return n
	}
	if key := c.origin(e.Index).source(); key != nil {
		addFlow(key, c.keysOf(e.X))
	}
	if _, isKey := syntax.ConstantString(c.pass.TypesInfo, e.Index); !isKey {
		addFlow(n, c.origin(e.X).node)
	}
	return n
}

// pointedTo returns the node of the variable that an assignment to *p, the expression e, writes. If p is a parameter,
// that is the parameter's out node: at each call the variable is another one of the caller's.
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

// keysOf returns the node of the keys of the map m, nil where none stands for it.
func (c *collector) keysOf(m ast.Expr) *node {
	if whole := c.origin(m).node; whole != nil {
		return whole.keys
	}
	return nil
}
