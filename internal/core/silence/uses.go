package silence

import (
	"go/ast"
	"go/token"
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

// with returns the sources as they are used where the subject has a value: a comparison that gives what it gives for a
// success is no use then.
func (s *sources) with(eval *evaluator, v int64) *sources {
	own := *s
	own.tells = func(e *ast.BinaryExpr) (tells, known bool) {
		is, known := eval.truth(e, v)
		success, alike := eval.truth(e, 0)
		return is != success || !alike, known
	}
	return &own
}

// walk looks for what is done with one thing where the subject has a value.
type walk struct {
	*sources
	s      *ast.SwitchStmt
	thing  thing
	atExit bool // whoever comes to the end of the function uses it
	eval   *evaluator
	value  int64
	seen   map[*cfg.Block]bool
}

// from reports whether anything is done from the beginning of a block on.
func (w *walk) from(b *cfg.Block) bool {
	if w.seen[b] {
		return false
	}
	w.seen[b] = true
	if w.isElse(b) {
		return true
	}
	if r, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeBody && (w.isRoot(r.Key) || w.isRoot(r.Value)) {
		return false
	}
	cond, of, branches := w.condition(b)
	for _, n := range b.Nodes {
		if w.ignored[n] || within(n, w.s) { // the next round of a loop: only other values come to the switch itself
			continue
		}
		if branches && n == ast.Node(cond) {
			if is, known := w.eval.takes(cond, of, w.value); known {
				return w.fromBranch(b, cond, of, is)
			}
		}
		if r, ok := n.(*ast.ReturnStmt); ok {
			return w.usedByReturn(r)
		}
		if w.tags[n] && w.eval.value(n.(ast.Expr), w.value) != nil {
			continue // its clauses tell
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

// fromBranch goes on where a condition sends the value. If it sends a success elsewhere, the value is told apart.
func (w *walk) fromBranch(b *cfg.Block, cond ast.Expr, of *ast.SwitchStmt, is bool) bool {
	if success, known := w.eval.takes(cond, of, 0); known && success != is && w.used(cond, func(thing) bool { return true }) {
		return true
	}
	if of != nil && of.Tag != nil && is { // a case for the value
		return true
	}
	if is {
		return w.from(b.Succs[0])
	}
	return w.from(b.Succs[1])
}

// isElse reports whether a block is what is left of conditions over the subject: a default, or an else without a
// condition.
func (w *walk) isElse(b *cfg.Block) bool {
	switch stmt := b.Stmt.(type) {
	case *ast.CaseClause:
		of := w.defaults[stmt]
		if b.Kind != cfg.KindSwitchCaseBody || of == nil || of == w.s {
			return false
		}
		if of.Tag != nil {
			return w.info.Types[of.Tag].Value == nil && w.eval.value(of.Tag, w.value) != nil
		}
		for _, clause := range of.Body.List {
			for _, e := range clause.(*ast.CaseClause).List {
				if w.asks(e) {
					return true
				}
			}
		}
	case *ast.IfStmt:
		_, isBlock := stmt.Else.(*ast.BlockStmt)
		return b.Kind == cfg.KindIfElse && isBlock && w.asks(stmt.Cond)
	}
	return false
}

// asks reports whether a condition asks for values of the subject.
func (w *walk) asks(cond ast.Expr) bool {
	if w.info.Types[cond].Value != nil {
		return false
	}
	_, known := w.eval.truth(cond, w.value)
	return known
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

// usedAtExit tells which variables are used by what runs at the end of the function: a deferred literal, or the
// function around the literal that the function is.
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

// noteCaptured adds the captured variables that are used outside of the literal, or are results of the function around
// it.
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
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.SendStmt,
		*ast.GoStmt, *ast.DeferStmt, *ast.DeclStmt, *ast.IncDecStmt:
		return true
	}
	return false
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
