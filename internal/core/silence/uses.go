package silence

import (
	"go/ast"
	"go/types"
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
		switch n := n.(type) {
		case *ast.AssignStmt:
			found = s.usedByAssignment(n, wanted)
			return false
		case *ast.ValueSpec:
			for _, v := range n.Values {
				found = found || s.used(v, wanted)
			}
			return false
		case *ast.IncDecStmt:
			found = s.usedByIndex(n.X, wanted)
			return false
		case *ast.RangeStmt: // in a literal
			found = s.used(n.X, wanted) || s.used(n.Body, wanted)
			return false
		case *ast.KeyValueExpr:
			found = s.used(n.Value, wanted) || !isPlain(n.Key) && s.used(n.Key, wanted) || isPlain(n.Key) && s.usedKey(n.Key, wanted)
			return false
		case *ast.BinaryExpr:
			if tells, known := s.compares(n); known {
				found = tells && s.used(n.X, wanted) || tells && s.used(n.Y, wanted)
				return false
			}
		case *ast.CallExpr:
			if s.isMeasure(n) {
				return false
			}
			if part, operand := s.getter(n); operand != nil {
				root, path := s.chain(operand)
				if root != nil {
					found = s.matches(root, extended(path, part), wanted)
					return false
				}
			}
		case ast.Expr:
			root, path := s.chain(n)
			if root == nil {
				return true
			}
			found = s.matches(root, path, wanted) || s.usedByIndex(n, wanted)
			return false
		}
		return true
	})
	return found
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
