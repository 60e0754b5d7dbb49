package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A place is a variable, or a part of one. The zero value is none.
type place struct {
	root *types.Var
	path []string // the fields and constant keys that lead from the variable to the part: Error, Code
}

// equal reports whether pl and other are the same.
func (pl place) equal(other place) bool {
	return pl.root == other.root && slices.Equal(pl.path, other.path)
}

// from returns the path from whole to pl. It reports false where pl is not whole, or a part of it.
func (pl place) from(whole place) (path []string, ok bool) {
	n := len(whole.path)
	if pl.root != whole.root || len(pl.path) < n || !slices.Equal(pl.path[:n], whole.path) {
		return nil, false
	}
	return pl.path[n:], true
}

// part returns the part of pl called name.
func (pl place) part(name string) place { return place{pl.root, append(slices.Clip(pl.path), name)} }

// placeOf returns the place that e selects: resp.Error.Code is the part Error, Code of resp. It is the zero place where
// e begins with anything but a variable.
func (p *Package) placeOf(e ast.Expr) place {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return place{root: p.variable(e)}
	case *ast.StarExpr:
		return p.placeOf(e.X)
	case *ast.TypeAssertExpr:
		return p.placeOf(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return p.placeOf(e.X)
		}
	case *ast.SelectorExpr:
		switch sel := p.info.Selections[e]; {
		case sel == nil: // of another package
			return place{root: p.variable(e.Sel)}
		case sel.Kind() == types.FieldVal:
			return p.placeOf(e.X).part(e.Sel.Name)
		}
	case *ast.IndexExpr:
		key, ok := syntax.ConstantString(p.info, e.Index)
		if !ok {
			key = "[" + types.ExprString(e.Index) + "]"
		}
		return p.placeOf(e.X).part(key)
	}
	return place{}
}

// variable returns the variable that e, an identifier, means; nil where it means something else, and for all else.
func (p *Package) variable(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := p.info.ObjectOf(id).(*types.Var)
	return v
}

// same reports whether a and b have the same value wherever they stand: they are the same place, or calls of one
// function with the same operands.
func (p *Package) same(a, b ast.Expr) bool {
	a, b = syntax.Unconverted(p.info, a), syntax.Unconverted(p.info, b)
	placeA, placeB := p.placeOf(a), p.placeOf(b)
	if placeA.root != nil || placeB.root != nil {
		return placeA.equal(placeB)
	}
	callA, okA := a.(*ast.CallExpr)
	callB, okB := b.(*ast.CallExpr)
	if !okA || !okB || len(callA.Args) != len(callB.Args) {
		return false
	}
	// One function, and for a method one receiver.
	if fn := typeutil.Callee(p.info, callA); fn == nil || fn != typeutil.Callee(p.info, callB) {
		return false
	}
	selA, isMethod := p.method(callA)
	if selB, ok := p.method(callB); isMethod && ok && !p.same(selA.X, selB.X) {
		return false
	}
	// Operands that are constants have one value, others are the same again.
	for i, argA := range callA.Args {
		argB := callB.Args[i]
		valueA, valueB := p.info.Types[argA].Value, p.info.Types[argB].Value
		if valueA != nil && valueB != nil {
			if is, known := compare(valueA, token.EQL, valueB); !is || !known {
				return false
			}
		} else if !p.same(argA, argB) {
			return false
		}
	}
	return true
}

// method returns the selector of the method, or of the field with a function, that call calls. It reports false for the
// call of a function.
func (p *Package) method(call *ast.CallExpr) (*ast.SelectorExpr, bool) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return sel, ok && p.info.Selections[sel] != nil
}

// calleeName returns the name of the function that call calls, "" where that is not known.
func (p *Package) calleeName(call *ast.CallExpr) string {
	if fn := typeutil.Callee(p.info, call); fn != nil {
		return fn.Name()
	}
	return ""
}

// assignment returns what n, an assignment or a declaration of variables, gives: the values to the targets. There are
// no values for a declaration without, one for several targets where it is a call. For other nodes there are neither.
func assignment(n ast.Node) (targets, values []ast.Expr) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return n.Lhs, n.Rhs
	case *ast.ValueSpec:
		for _, name := range n.Names {
			targets = append(targets, name)
		}
		return targets, n.Values
	}
	return nil, nil
}

// within reports whether n lies in around.
func within(n, around ast.Node) bool { return around.Pos() <= n.Pos() && n.End() <= around.End() }

// declaredIn reports whether v is declared in n.
func declaredIn(v *types.Var, n ast.Node) bool { return n.Pos() <= v.Pos() && v.Pos() < n.End() }

// isField reports whether v is declared in list, parameters or results, which may be nil.
func isField(v *types.Var, list *ast.FieldList) bool { return list != nil && declaredIn(v, list) }

// isIdent reports whether e is an identifier.
func isIdent(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.Ident)
	return ok
}

// isBlank reports whether e is the blank identifier.
func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}
