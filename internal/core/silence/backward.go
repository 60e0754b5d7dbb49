package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// A backward looks backwards from a switch for the values that a place may have there.
type backward struct {
	*flow
	place
}

// hasValue reports whether the place has a value other than zero at the switch, on every path by which a value without
// a clause comes there.
func (b *backward) hasValue() bool {
	if b.isCaptured(b.root) {
		return b.hasValueOutside()
	}
	preds := make(map[*cfg.Block][]branch)
	for _, block := range b.graph.Blocks {
		for i, next := range block.Succs {
			preds[next] = append(preds[next], branch{block, i})
		}
	}
	done := b.after(b.s)
	for i, passes := range b.passing(done) {
		if passes && b.mayLack(i, done, preds) {
			return false
		}
	}
	return true
}

// mayLack reports whether the place may be zero where done begins and the subject has the i-th value. The edges that
// lead to each block are in preds.
func (b *backward) mayLack(i int, done *cfg.Block, preds map[*cfg.Block][]branch) bool {
	first := b.graph.Blocks[0]
	seen := make(map[*cfg.Block]bool) // a block that was asked before, as in a loop, adds nothing
	var mayLackBefore func(block *cfg.Block) bool
	mayLackAfter := func(block *cfg.Block) bool {
		if seen[block] {
			return false
		}
		seen[block] = true
		// The last node that gives a value decides.
		for _, n := range slices.Backward(block.Nodes) {
			if b.ignored[n] || within(n, b.s.Body) {
				continue
			}
			if has, known := b.valueFrom(n); known {
				return !has
			}
		}
		// If there is none, what the block begins with does.
		switch {
		case b.rangeSets(block, b.isRoot):
			return false
		case block == first:
			return !b.isParam()
		}
		return mayLackBefore(block)
	}
	mayLackBefore = func(block *cfg.Block) bool {
		return slices.ContainsFunc(preds[block], func(from branch) bool {
			return b.canTake(from, i) && !b.isNonzeroOn(from) && mayLackAfter(from.block)
		})
	}
	return mayLackBefore(done)
}

// canTake reports whether control can go along edge where the subject has the i-th value.
func (b *backward) canTake(edge branch, i int) bool {
	values := b.taking(edge)
	return values != nil && values[i]
}

// isNonzeroOn reports whether the condition before edge says that the place, or its length, is not zero: s != "" where
// it holds, len(s) == 0 where it does not.
func (b *backward) isNonzeroOn(edge branch) bool {
	cond, of, ok := b.condition(edge.block)
	if !ok || of != nil && of.Tag != nil {
		return false
	}
	cmp, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	switch cmp.Op {
	case token.NEQ, token.GTR, token.LSS: // it holds
		ok = edge.index == 0
	case token.EQL, token.LEQ, token.GEQ: // it does not
		ok = edge.index == 1
	default:
		ok = false
	}
	return ok && (b.isPlaceAndZero(cmp.X, cmp.Y) || b.isPlaceAndZero(cmp.Y, cmp.X))
}

// isPlaceAndZero reports whether x is the place or its length, and zero a constant zero or nil.
func (b *backward) isPlaceAndZero(x, zero ast.Expr) bool {
	if call, ok := ast.Unparen(x).(*ast.CallExpr); ok && len(call.Args) == 1 {
		if builtin, ok := typeutil.Callee(b.info, call).(*types.Builtin); ok && builtin.Name() == "len" {
			x = call.Args[0]
		}
	}
	tv := b.info.Types[zero]
	return b.placeOf(x).equal(b.place) && (tv.IsNil() || tv.Value != nil && b.isZero(zero))
}

// isRoot reports whether v is the variable of the place.
func (b *backward) isRoot(v *types.Var) bool { return v == b.root }

// isParam reports whether the variable is a parameter or the receiver of the function.
func (b *backward) isParam() bool {
	d, ok := b.node.(*ast.FuncDecl)
	return ok && isField(b.root, d.Recv) || isField(b.root, b.typ.Params)
}

// hasValueOutside is hasValue for a captured variable, for which the function around the literal tells.
func (b *backward) hasValueOutside() bool {
	found, declared := false, false
	for n := range ast.Preorder(b.outer) {
		switch n := n.(type) {
		case *ast.AssignStmt, *ast.ValueSpec:
			if !within(n, b.s) {
				has, known := b.valueFrom(n)
				found, declared = found || has, declared || known
			}
		case *ast.RangeStmt:
			found = found || b.variable(n.Key) == b.root || b.variable(n.Value) == b.root
		}
	}
	return found || !declared && !b.isOuterResult(b.root)
}

// valueFrom reports whether n gives the place a value. It says in known whether n tells; a node that does nothing with
// the place does not.
func (b *backward) valueFrom(n ast.Node) (has, known bool) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, target := range n.Lhs {
			var value ast.Expr
			if len(n.Lhs) == len(n.Rhs) {
				value = n.Rhs[i]
			}
			if has, known := b.valueFromAssignment(target, value, n.Tok); known {
				return has, true
			}
		}
		return false, false
	case *ast.ValueSpec:
		i := slices.IndexFunc(n.Names, func(name *ast.Ident) bool { return b.variable(name) == b.root })
		switch {
		case i < 0:
			return false, false
		case len(n.Values) == len(n.Names):
			return b.givesValue(n.Values[i], b.path), true
		}
		return len(n.Values) > 0, true // a call's, or none
	}
	isFilled := b.isFilledBy(n)
	return isFilled, isFilled
}

// isFilledBy reports whether n hands out the address of the variable: it may have any value then.
func (b *backward) isFilledBy(n ast.Node) bool {
	for n := range ast.Preorder(n) {
		if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.AND && b.placeOf(u.X).root == b.root {
			return true
		}
	}
	return false
}

// valueFromAssignment is valueFrom for one target of an assignment with the operator tok. The value is nil where a call
// gives several.
func (b *backward) valueFromAssignment(target, value ast.Expr, tok token.Token) (has, known bool) {
	path, ok := b.from(b.placeOf(target))
	if !ok || b.isNewElement(target) { // it is given to something else
		isFilled := value != nil && b.isFilledBy(value)
		return isFilled, isFilled
	}
	if value == nil || tok != token.ASSIGN && tok != token.DEFINE {
		return true, true
	}
	return b.givesValue(value, path), true
}
