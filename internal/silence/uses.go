package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// usedBehind reports whether the code behind a switch uses one of the things that hold its subject, before that is given another value.
func (f *function) usedBehind(s *ast.SwitchStmt, src *sources) bool {
	done := f.behind(s)
	if done == nil {
		return false
	}
	atExit := f.usedAtExit(s, src)
	for _, t := range src.things {
		w := &walk{sources: src, s: s, thing: t, atExit: atExit[t.root], seen: make(map[*cfg.Block]bool)}
		if w.from(done) {
			return true
		}
	}
	return false
}

// walk looks for a use of one thing.
type walk struct {
	*sources
	s      *ast.SwitchStmt
	thing  thing
	atExit bool // whoever comes to the end of the function uses it
	seen   map[*cfg.Block]bool
}

func (w *walk) from(b *cfg.Block) bool {
	if w.seen[b] {
		return false
	}
	w.seen[b] = true
	if r, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeBody && (w.isRoot(r.Key) || w.isRoot(r.Value)) {
		return false
	}
	for _, n := range b.Nodes {
		if w.ignored[n] || within(n, w.s) { // the next round of a loop: only other values come to the switch itself
			continue
		}
		if r, ok := n.(*ast.ReturnStmt); ok {
			return w.usedByReturn(r)
		}
		if w.used(n, w.isThing) {
			return true
		}
		if w.redefines(n) {
			return false
		}
	}
	for _, next := range b.Succs {
		if w.from(next) {
			return true
		}
	}
	return len(b.Succs) == 0 && w.atExit
}

func (w *walk) isThing(t thing) bool { return t.root == w.thing.root && samePath(t.path, w.thing.path) }

func (w *walk) isRoot(e ast.Expr) bool { return e != nil && w.variable(e) == w.thing.root }

// usedByReturn: a return uses what it names, a bare one the named results; and what is deferred runs then.
func (w *walk) usedByReturn(r *ast.ReturnStmt) bool {
	for _, e := range r.Results {
		if w.used(e, w.isThing) {
			return true
		}
	}
	if w.isResult(w.thing.root) {
		return len(r.Results) == 0
	}
	return w.atExit
}

// isResult reports whether a variable is a named result of the function.
func (f *function) isResult(v *types.Var) bool {
	return f.typ.Results != nil && f.typ.Results.Pos() <= v.Pos() && v.Pos() < f.typ.Results.End()
}

// redefines reports whether a node gives the variable of the thing another value.
func (w *walk) redefines(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, l := range n.Lhs {
			if w.isRoot(l) {
				return true
			}
		}
	case *ast.ValueSpec:
		for _, name := range n.Names {
			if w.isRoot(name) {
				return true
			}
		}
	}
	return false
}

// usedAtExit tells which variables are used by what runs at the end of the function: a deferred literal, or the function around the literal that
// the function is.
func (f *function) usedAtExit(s *ast.SwitchStmt, src *sources) map[*types.Var]bool {
	atExit := make(map[*types.Var]bool)
	note := func(n ast.Node) {
		for _, t := range src.things {
			if src.used(n, func(o thing) bool { return o.root == t.root && samePath(o.path, t.path) }) {
				atExit[t.root] = true
			}
		}
	}
	ast.Inspect(f.node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return n == f.node
		case *ast.DeferStmt:
			if lit, ok := ast.Unparen(n.Call.Fun).(*ast.FuncLit); ok && !within(s, lit) {
				note(lit)
			}
			for _, arg := range n.Call.Args {
				if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
					note(u)
				}
			}
		}
		return true
	})
	if f.node != f.outer {
		f.noteCaptured(src, atExit)
	}
	return atExit
}

// noteCaptured adds the captured variables that are used outside of the literal, or are results of the function around it.
func (f *function) noteCaptured(src *sources, atExit map[*types.Var]bool) {
	outside := &outside{sources: src, lit: f.node}
	for _, t := range src.things {
		if f.isCaptured(t.root) && outside.uses(t) {
			atExit[t.root] = true
		}
	}
}

type outside struct {
	*sources
	lit ast.Node
}

func (o *outside) uses(t thing) bool {
	found := false
	ast.Inspect(o.outer, func(n ast.Node) bool {
		if n == o.lit || found {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncType:
			if n.Results != nil && n.Results.Pos() <= t.root.Pos() && t.root.Pos() < n.Results.End() {
				found = true
			}
		case ast.Stmt:
			if leaf(n) && !within(o.lit, n) && n.Pos() > o.lit.End() {
				found = found || o.used(n, func(x thing) bool { return x.root == t.root && samePath(x.path, t.path) })
				return false
			}
		}
		return true
	})
	return found
}

// leaf reports whether a statement holds no others, but for those in function literals.
func leaf(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt, *ast.DeclStmt, *ast.IncDecStmt:
		return true
	}
	return false
}

// used reports whether a node uses a thing that wanted accepts: the whole of it, of an error any part, of an answer one that tells of the failure. To be
// given a value is no use, and neither is to be counted or thrown away.
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

// matches reports whether a part of a variable is a thing, holds one, or is a part of one that tells of the failure.
func (s *sources) matches(root *types.Var, path []string, wanted func(thing) bool) bool {
	for _, t := range s.things {
		if t.root != root || !wanted(t) {
			continue
		}
		n := min(len(path), len(t.path))
		if !samePath(path[:n], t.path[:n]) {
			continue
		}
		if len(path) <= len(t.path) || t.role != isAnswer || saysMessage(path[len(t.path)]) {
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

// getter returns the part that a call reads from what it is given, and that: resp.GetUserID(), gjson.Get(body, "user.id"). The operand is nil for other
// calls, which use the whole.
func (s *sources) getter(call *ast.CallExpr) (part string, operand ast.Expr) {
	fn, ok := typeutil.Callee(s.info, call).(*types.Func)
	if !ok {
		return "", nil
	}
	name, ok := strings.CutPrefix(fn.Name(), "Get")
	if !ok {
		return "", nil
	}
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	isMethod := isSel && s.info.Selections[sel] != nil
	switch {
	case isMethod && len(call.Args) == 0:
		return name, sel.X
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
