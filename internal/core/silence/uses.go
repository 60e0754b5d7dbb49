package silence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A search looks for uses of the holders that wanted accepts.
type search struct {
	*sources
	wanted func(holder) bool
}

// uses reports whether n uses a holder that wanted accepts: the whole of it, of an error any part, of an answer one
// that tells of the failure. To be given a value is no use, and neither is to be counted or thrown away.
func (s *sources) uses(n ast.Node, wanted func(holder) bool) bool { return search{s, wanted}.in(n) }

// in reports whether n has a use.
func (s search) in(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if found {
			return false
		}
		inside := false // the parts of n tell
		switch n := n.(type) {
		case ast.Expr:
			found, inside = s.inExpr(n)
		case *ast.AssignStmt:
			found = s.inAssignment(n)
		case *ast.ValueSpec:
			found = s.inAny(n.Values)
		case *ast.IncDecStmt:
			found = s.inIndex(n.X)
		case *ast.RangeStmt: // in a literal
			found = s.in(n.X) || s.in(n.Body)
		default:
			inside = true
		}
		return inside
	})
	return found
}

// inAny reports whether any expression in list has a use.
func (s search) inAny(list []ast.Expr) bool {
	return slices.ContainsFunc(list, func(e ast.Expr) bool { return s.in(e) })
}

// inExpr reports whether e has a use in found, or in inside that its parts tell.
func (s search) inExpr(e ast.Expr) (found, inside bool) {
	switch e := e.(type) {
	case *ast.KeyValueExpr:
		return s.in(e.Value) || s.inKey(e.Key), false
	case *ast.BinaryExpr:
		if s.tells != nil && isComparison(e.Op) {
			if tells, known := s.tells(e); known {
				return tells && (s.in(e.X) || s.in(e.Y)), false
			}
		}
		return false, true
	case *ast.CallExpr:
		return s.inCall(e)
	}
	at := s.placeOf(e)
	if at.root == nil {
		return false, true
	}
	return s.isUse(at) || s.inIndex(e), false
}

// inCall is inExpr for call: one that asks only how many there are is no use, and one that reads a part of a holder
// uses that part.
func (s search) inCall(call *ast.CallExpr) (found, inside bool) {
	b, ok := typeutil.Callee(s.info, call).(*types.Builtin)
	if ok && (b.Name() == "len" || b.Name() == "cap") {
		return false, false
	}
	if at := s.partRead(call); at.root != nil {
		return s.isUse(at), false
	}
	return false, true
}

// inKey reports whether key, of an element of a literal, has a use. An identifier is a variable where it is no field.
func (s search) inKey(key ast.Expr) bool {
	if !isIdent(key) {
		return s.in(key)
	}
	v := s.variable(key)
	return v != nil && !v.IsField() && s.isUse(place{root: v})
}

// inAssignment reports whether n has a use: it does not if it only gives a value to a holder, or throws one away.
func (s search) inAssignment(n *ast.AssignStmt) bool {
	if slices.ContainsFunc(n.Lhs, s.inIndex) {
		return true
	}
	for i, r := range n.Rhs {
		isThrownAway := len(n.Lhs) == len(n.Rhs) && isBlank(n.Lhs[i])
		if !isThrownAway && s.in(r) {
			return true
		}
	}
	return false
}

// inIndex reports whether an index in e, a place, has a use: texts[code].
func (s search) inIndex(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.IndexExpr:
		return s.in(e.Index) || s.inIndex(e.X)
	case *ast.SelectorExpr:
		return s.inIndex(e.X)
	case *ast.StarExpr:
		return s.inIndex(e.X)
	}
	return false
}

// isUse reports whether to read at is a use: it is a holder, or a part of one that tells of the failure. What has a
// holder as its part is a holder itself.
func (s search) isUse(at place) bool {
	return slices.ContainsFunc(s.holders, func(h holder) bool {
		part, ok := at.from(h.place)
		return ok && s.wanted(h) && (len(part) == 0 || h.role != roleAnswer || saysMessage(part[0]))
	})
}

// partRead returns the place that call reads from what it is given: resp.UserID(), gjson.Get(body, "user.id"). It is
// the zero place for other calls, which use the whole.
func (s search) partRead(call *ast.CallExpr) place {
	fn, ok := typeutil.Callee(s.info, call).(*types.Func)
	if !ok {
		return place{}
	}
	sel, isMethod := s.method(call)
	if isMethod && len(call.Args) == 0 && fn.Signature().Results().Len() > 0 {
		return s.placeOf(sel.X).part(fn.Name())
	}
	// Get reads by a key, from its receiver or its first operand.
	var from, key ast.Expr
	switch {
	case !strings.HasPrefix(fn.Name(), "Get"):
		return place{}
	case isMethod && len(call.Args) == 1:
		from, key = sel.X, call.Args[0]
	case len(call.Args) == 2:
		from, key = call.Args[0], call.Args[1]
	default:
		return place{}
	}
	if text, ok := syntax.ConstantString(s.info, key); ok {
		return s.placeOf(from).part(text)
	}
	return place{}
}
