package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// isBox reports whether n is a generic struct type of which one field may hold a code, and that field has a type
// parameter as its type: type Opt[T any] struct{ v T; ok bool }.
func isBox(n *types.Named) bool {
	if n.TypeParams().Len() == 0 {
		return false
	}
	s, ok := n.Origin().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	elements := 0
	for f := range s.Fields() {
		// A struct among the fields is not looked into, for it may have this type.
		content := contentType(f.Type())
		switch {
		case mapType(f.Type()) != nil:
			return false // it may hold codes as keys, too
		case isOfTypeParam(f):
			elements++
		case mayCarry(content) || isAny(content):
			return false
		}
	}
	return elements == 1
}

// isOfTypeParam reports whether the type of field, or of its elements, is a type parameter of the struct. A map is left
// out, for its keys may be codes, too.
func isOfTypeParam(field *types.Var) bool {
	t := field.Origin().Type()
	_, ok := types.Unalias(contentType(t)).(*types.TypeParam)
	return ok && mapType(t) == nil
}

// wrapped is origin for lit, the literal of a struct. If the struct holds one value, that is where it comes from:
// sql.NullInt64{Int64: x, Valid: true} is x.
func (c *collector) wrapped(lit *ast.CompositeLit) origin {
	if !isWrapper(c.pass.TypesInfo.TypeOf(lit)) {
		return origin{}
	}
	if value := c.wrappedValue(lit); value != nil {
		return c.origin(value)
	}
	return origin{constant: true}
}

// wrappedValue returns the value that lit, the literal of a wrapper, gives to the field that may hold a code. It is nil
// if there is none.
func (c *collector) wrappedValue(lit *ast.CompositeLit) ast.Expr {
	s := c.structOf(lit)
	for i, elt := range lit.Elts {
		var field *types.Var
		value := elt
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			id, _ := kv.Key.(*ast.Ident)
			field, _ = c.pass.TypesInfo.Uses[id].(*types.Var)
			value = kv.Value
		} else if s != nil && i < s.NumFields() {
			field = s.Field(i)
		}
		if field != nil && (mayCarry(field.Type()) || isOfTypeParam(field)) {
			return value
		}
	}
	return nil
}

// unwrapped returns the value in e if that is the literal of a wrapper, or a pointer to one: x of sql.NullInt64{Int64:
// x}. It is e for other expressions.
func (c *collector) unwrapped(e ast.Expr) ast.Expr {
	inner := ast.Unparen(e)
	if addr, ok := inner.(*ast.UnaryExpr); ok {
		inner = ast.Unparen(addr.X)
	}
	if lit, ok := inner.(*ast.CompositeLit); ok && isWrapper(c.pass.TypesInfo.TypeOf(lit)) {
		if value := c.wrappedValue(lit); value != nil {
			return value
		}
	}
	return e
}

// giveField records that the literal lit gives field the value of src. The value of a wrapper is that of the literal:
// see origin.
func (c *collector) giveField(lit *ast.CompositeLit, field *types.Var, src ast.Expr) {
	n := c.object(field)
	switch {
	case n.proof != nil:
		c.give(n, src)
	case isWrapper(c.pass.TypesInfo.TypeOf(lit)):
	case !isOfTypeParam(field):
		c.give(n, src)
	default:
		if x := c.assigned(); x != nil {
			c.give(c.ownField(&ast.SelectorExpr{X: x, Sel: ast.NewIdent(field.Name())}, field), src)
		}
	}
}

// assigned returns the variable that the visited literal, or a pointer to it, is assigned to: nil if there is none.
func (c *collector) assigned() ast.Expr {
	var inner ast.Expr
	for _, n := range slices.Backward(c.fn.stack) {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if inner != nil {
				return nil // an element of another literal
			}
			inner = n
		case *ast.UnaryExpr:
			inner = n
		case *ast.ParenExpr:
			inner = n
		case *ast.AssignStmt:
			if i := slices.Index(n.Rhs, inner); i >= 0 && len(n.Lhs) == len(n.Rhs) {
				return n.Lhs[i]
			}
			return nil
		case *ast.ValueSpec:
			if i := slices.Index(n.Values, inner); i >= 0 && len(n.Names) == len(n.Values) {
				return n.Names[i]
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// ownField returns the node of e, which selects a field whose type is a type parameter. What one value of a generic
// struct has there says nothing about another value, so the node is one of e in this function.
func (c *collector) ownField(e *ast.SelectorExpr, field *types.Var) *node {
	n := c.expressionOf(types.ExprString(e), e, &c.fn, field.Type())
	n.addName(field.Name())
	n.addQualifier(lastName(e.X))
	owner := syntax.TypeName(c.pass.TypesInfo.TypeOf(e.X))
	n.addQualifier(owner)
	if s := c.pass.TypesInfo.Selections[e]; s == nil || len(s.Index()) == 1 {
		addTo(&n.structs, owner)
	}
	return n
}
