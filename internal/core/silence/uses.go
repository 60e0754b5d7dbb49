package silence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// unhandledBehind returns the values for which the code behind a switch does nothing, of those that arrive there: it
// does not fail, and it uses none of the things that hold the subject before they are given another value. A condition
// that asks for other values is no use, and neither is a switch that has no clause for the value.
func (f *function) unhandledBehind(s Switch, src *sources, values []int64) []int64 {
	done := f.behind(s.Stmt)
	if done == nil {
		return values
	}
	eval := f.newFlow(s, src).eval
	atExit := f.usedAtExit(s.Stmt, src)
	var list []int64
	for _, v := range values {
		handled := false
		for _, t := range src.things {
			w := &walk{
				sources: src.with(eval, v), s: s.Stmt, thing: t, atExit: atExit[t.root],
				eval: eval, value: v, seen: make(map[*cfg.Block]bool),
			}
			handled = handled || w.from(done)
		}
		if !handled && !f.failsBehind(s, eval, v) {
			list = append(list, v)
		}
	}
	return list
}

// used reports whether a node uses a thing that wanted accepts: the whole of it, of an error any part, of an answer one
// that tells of the failure. To be given a value is no use, and neither is to be counted or thrown away.
func (s *sources) used(n ast.Node, wanted func(thing) bool) bool {
	if n == nil {
		return false
	}
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if found {
			return false
		}
		inside := false
		switch n := n.(type) {
		case ast.Expr:
			found, inside = s.usedBy(n, wanted)
		case *ast.AssignStmt:
			found = s.usedByAssignment(n, wanted)
		case *ast.ValueSpec:
			found = slices.ContainsFunc(n.Values, func(v ast.Expr) bool { return s.used(v, wanted) })
		case *ast.IncDecStmt:
			found = s.usedByIndex(n.X, wanted)
		case *ast.RangeStmt: // in a literal
			found = s.used(n.X, wanted) || s.used(n.Body, wanted)
		default:
			inside = true
		}
		return inside
	})
	return found
}

// usedBy is used for an expression e; inside says that its parts tell.
func (s *sources) usedBy(e ast.Expr, wanted func(thing) bool) (found, inside bool) {
	switch e := e.(type) {
	case *ast.KeyValueExpr:
		if isPlain(e.Key) {
			return s.used(e.Value, wanted) || s.usedKey(e.Key, wanted), false
		}
		return s.used(e.Value, wanted) || s.used(e.Key, wanted), false
	case *ast.BinaryExpr:
		if tells, known := s.compares(e); known {
			return tells && (s.used(e.X, wanted) || s.used(e.Y, wanted)), false
		}
		return false, true
	case *ast.CallExpr:
		return s.usedByCall(e, wanted)
	}
	root, path := s.chain(e)
	if root == nil {
		return false, true
	}
	return s.matches(root, path, wanted) || s.usedByIndex(e, wanted), false
}

// usedByCall is usedBy for a call: one that reads a part of a thing uses that part.
func (s *sources) usedByCall(call *ast.CallExpr, wanted func(thing) bool) (found, inside bool) {
	if s.isMeasure(call) {
		return false, false
	}
	if part, operand := s.getter(call); operand != nil {
		if root, path := s.chain(operand); root != nil {
			return s.matches(root, extended(path, part), wanted), false
		}
	}
	return false, true
}

// compares reports whether a comparison tells the value of the subject from a success, if its result is known.
func (s *sources) compares(e *ast.BinaryExpr) (tells, known bool) {
	if s.tells == nil || !isOrdering(e.Op) {
		return false, false
	}
	return s.tells(e)
}

// usedKey: the key of an element is a variable where it is no field.
func (s *sources) usedKey(key ast.Expr, wanted func(thing) bool) bool {
	v := s.variable(key)
	return v != nil && !v.IsField() && s.matches(v, nil, wanted)
}

func (s *sources) usedByAssignment(n *ast.AssignStmt, wanted func(thing) bool) bool {
	for _, l := range n.Lhs {
		if s.usedByIndex(l, wanted) {
			return true
		}
	}
	for i, r := range n.Rhs {
		if len(n.Lhs) == len(n.Rhs) && isBlank(n.Lhs[i]) {
			continue
		}
		if s.used(r, wanted) {
			return true
		}
	}
	return false
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// usedByIndex reports whether an index in an expression uses a thing: texts[code].
func (s *sources) usedByIndex(e ast.Expr, wanted func(thing) bool) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.IndexExpr:
		return s.used(e.Index, wanted) || s.usedByIndex(e.X, wanted)
	case *ast.SelectorExpr:
		return s.usedByIndex(e.X, wanted)
	case *ast.StarExpr:
		return s.usedByIndex(e.X, wanted)
	}
	return false
}

// matches reports whether a part of a variable is a thing, or a part of one that tells of the failure.
func (s *sources) matches(root *types.Var, path []string, wanted func(thing) bool) bool {
	for _, t := range s.things {
		if t.root != root || !wanted(t) {
			continue
		}
		if len(path) < len(t.path) || !samePath(path[:len(t.path)], t.path) {
			continue // what holds a thing is a thing itself
		}
		if len(path) == len(t.path) || t.role != isAnswer || saysMessage(path[len(t.path)]) {
			return true
		}
	}
	return false
}

// isMeasure reports whether a call asks only how many there are.
func (s *sources) isMeasure(call *ast.CallExpr) bool {
	b, ok := typeutil.Callee(s.info, call).(*types.Builtin)
	return ok && (b.Name() == "len" || b.Name() == "cap")
}

// getter returns the part that a call reads from what it is given, and that: resp.UserID(), gjson.Get(body, "user.id").
// The operand is nil for other calls, which use the whole.
func (s *sources) getter(call *ast.CallExpr) (part string, operand ast.Expr) {
	fn, ok := typeutil.Callee(s.info, call).(*types.Func)
	if !ok {
		return "", nil
	}
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	isMethod := isSel && s.info.Selections[sel] != nil
	if isMethod && len(call.Args) == 0 && fn.Signature().Results().Len() > 0 {
		return fn.Name(), sel.X
	}
	if !strings.HasPrefix(fn.Name(), "Get") {
		return "", nil
	}
	switch {
	case isMethod && len(call.Args) == 1:
		if text, ok := s.constantText(call.Args[0]); ok {
			return text, sel.X
		}
	case len(call.Args) == 2:
		if text, ok := s.constantText(call.Args[1]); ok {
			return text, call.Args[0]
		}
	}
	return "", nil
}
