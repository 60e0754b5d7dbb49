package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// before looks backwards from a switch for the values that a variable, or a part of it, may have there.
type before struct {
	*function
	s    *ast.SwitchStmt
	root *types.Var
	path []string
	seen map[*cfg.Block]bool
}

func (b *before) anywhere() bool {
	if b.isCaptured(b.root) {
		return b.valueOutside()
	}
	preds := make(map[*cfg.Block][]*cfg.Block)
	for _, block := range b.graph.Blocks {
		for _, next := range block.Succs {
			preds[next] = append(preds[next], block)
		}
	}
	var visit func(block *cfg.Block) bool
	visit = func(block *cfg.Block) bool {
		if b.seen[block] || !block.Live {
			return false
		}
		b.seen[block] = true
		for _, n := range slices.Backward(block.Nodes) {
			if b.ignored[n] || within(n, b.s.Body) {
				continue
			}
			if has, known := b.valueFrom(n); known {
				return has
			}
		}
		if r, ok := block.Stmt.(*ast.RangeStmt); ok && block.Kind == cfg.KindRangeBody {
			if b.isRoot(r.Key) || b.isRoot(r.Value) {
				return true
			}
		}
		if block == b.graph.Blocks[0] && b.atEntry() {
			return true
		}
		return slices.ContainsFunc(preds[block], visit)
	}
	return slices.ContainsFunc(preds[b.behind(b.s)], visit)
}

// atEntry reports whether a variable has a value where the function begins: parameters have, results have not.
func (b *before) atEntry() bool {
	in := func(list *ast.FieldList) bool {
		return list != nil && list.Pos() <= b.root.Pos() && b.root.Pos() < list.End()
	}
	if d, ok := b.node.(*ast.FuncDecl); ok && in(d.Recv) {
		return true
	}
	return in(b.typ.Params)
}

func (b *before) isRoot(e ast.Expr) bool { return e != nil && b.variable(e) == b.root }

// valueOutside looks for a value of a captured variable in the function around the literal.
func (b *before) valueOutside() bool {
	found, declared := false, false
	ast.Inspect(b.outer, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt, *ast.ValueSpec:
			if !within(n, b.s) {
				has, known := b.valueFrom(n)
				found, declared = found || has, declared || known
			}
		case *ast.RangeStmt:
			found = found || b.isRoot(n.Key) || b.isRoot(n.Value)
		}
		return !found
	})
	return found || !declared && !b.isOuterResult()
}

func (b *before) isOuterResult() bool {
	result := false
	ast.Inspect(b.outer, func(n ast.Node) bool {
		if t, ok := n.(*ast.FuncType); ok && t.Results != nil && t.Results.Pos() <= b.root.Pos() &&
			b.root.Pos() < t.Results.End() {
			result = true
		}
		return !result
	})
	return result
}

// valueFrom reports whether a node gives the thing a value; known is false where it gives none, the zero value neither.
func (b *before) valueFrom(n ast.Node) (has, known bool) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			var r ast.Expr
			if len(n.Lhs) == len(n.Rhs) {
				r = n.Rhs[i]
			}
			if has, known := b.given(l, r, n.Tok); known {
				return has, true
			}
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if !b.isRoot(name) {
				continue
			}
			switch {
			case len(n.Values) == len(n.Names):
				return b.valueAt(n.Values[i], b.path), true
			case len(n.Values) > 0:
				return true, true
			}
			return false, true
		}
	case ast.Node:
		if b.filledBy(n) {
			return true, true
		}
	}
	return false, false
}

// filledBy reports whether a node hands out the address of the variable: it may have any value then.
func (b *before) filledBy(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.AND {
			root, _ := b.chain(u.X)
			found = found || root == b.root
		}
		return !found
	})
	return found
}

// given tells what an assignment of r to l gives to the thing. r is nil where a call gives several values.
func (b *before) given(l, r ast.Expr, tok token.Token) (has, known bool) {
	root, path := b.chain(l)
	if root != b.root || len(path) > len(b.path) || !samePath(path, b.path[:len(path)]) ||
		hasUnknownIndex(b.Package, l) {
		if r != nil && b.filledBy(r) {
			return true, true
		}
		return false, false
	}
	if r == nil || tok != token.ASSIGN && tok != token.DEFINE {
		return true, true
	}
	return b.valueAt(r, b.path[len(path):]), true
}

// valueAt reports whether a part of what an expression gives has a value: of a literal what is written there, of all
// else any.
func (b *before) valueAt(e ast.Expr, path []string) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	lit, isLit := e.(*ast.CompositeLit)
	switch {
	case isLit && len(path) == 0:
		return len(lit.Elts) > 0
	case isLit:
		return b.elementAt(lit, path)
	case b.info.Types[e].IsNil():
		return false
	}
	if call, ok := e.(*ast.CallExpr); ok {
		if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
			if builtin, ok := b.info.Uses[id].(*types.Builtin); ok &&
				(builtin.Name() == "new" || builtin.Name() == "make") {
				return false
			}
		}
	}
	return !b.isZero(e)
}

// elementAt looks into a literal.
func (b *before) elementAt(lit *ast.CompositeLit, path []string) bool {
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return true // not by name: it has all fields
		}
		name, isText := b.constantText(kv.Key)
		if id, ok := kv.Key.(*ast.Ident); ok && !isText {
			name = id.Name
		}
		if name == path[0] {
			return b.valueAt(kv.Value, path[1:])
		}
	}
	return false
}

// isZero reports whether an expression is a zero without a name: whoever gives a named constant has thought of
// something.
func (b *before) isZero(e ast.Expr) bool {
	v := b.info.Types[e].Value
	if v == nil {
		return false
	}
	for _, c := range constantsIn(b.info, e) {
		if c.Pkg() != nil { // true and false have none
			return false
		}
	}
	switch v.Kind() {
	case constant.String:
		return constant.StringVal(v) == ""
	case constant.Int, constant.Float:
		return constant.Sign(v) == 0
	}
	return false
}

func constantsIn(info *types.Info, e ast.Expr) []*types.Const {
	var list []*types.Const
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if c, ok := info.Uses[id].(*types.Const); ok {
				list = append(list, c)
			}
		}
		return true
	})
	return list
}
