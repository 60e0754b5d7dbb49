package silence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/cfg"
)

// A function is the function around a switch, a declaration or a literal, with its control flow.
type function struct {
	*Package
	node  ast.Node // the declaration or the literal
	typ   *ast.FuncType
	outer ast.Node // the outermost function around it: captured variables are declared there
	graph *cfg.CFG
	defs  definitions // of the variables of the outermost function

	conds    map[ast.Node]*ast.SwitchStmt        // conditions; for a case, its switch
	tags     map[ast.Node]bool                   // of switches
	defaults map[*ast.CaseClause]*ast.SwitchStmt // the switch of a default
	ignored  map[ast.Node]bool                   // variables of range statements and of select's clauses: no uses
}

// functionAround returns the innermost function around at, a node of file; nil where there is none.
func (p *Package) functionAround(file *ast.File, at ast.Node) *function {
	var f *function
	path, _ := astutil.PathEnclosingInterval(file, at.Pos(), at.End())
	for _, n := range path { // the innermost first
		var typ *ast.FuncType
		var body *ast.BlockStmt
		switch n := n.(type) {
		case *ast.FuncDecl:
			typ, body = n.Type, n.Body
		case *ast.FuncLit:
			typ, body = n.Type, n.Body
		default:
			continue
		}
		if f == nil {
			f = p.newFunction(n, typ, body)
		}
		f.outer = n
	}
	if f != nil {
		f.defs = p.definitions(f.outer)
	}
	return f
}

// newFunction returns the function that node is, of type typ and with body, without what depends on the function around
// it.
func (p *Package) newFunction(node ast.Node, typ *ast.FuncType, body *ast.BlockStmt) *function {
	f := &function{
		Package:  p,
		node:     node,
		typ:      typ,
		graph:    cfg.New(body, p.comesBack),
		conds:    make(map[ast.Node]*ast.SwitchStmt),
		tags:     make(map[ast.Node]bool),
		defaults: make(map[*ast.CaseClause]*ast.SwitchStmt),
		ignored:  make(map[ast.Node]bool),
	}
	// Note what the nodes of the graph do not tell by themselves.
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			f.conds[n.Cond] = nil
		case *ast.ForStmt:
			f.conds[n.Cond] = nil
		case *ast.SwitchStmt:
			f.addSwitch(n)
		case *ast.RangeStmt:
			f.ignored[n.Key], f.ignored[n.Value] = true, true
		case *ast.CommClause:
			if assign, ok := n.Comm.(*ast.AssignStmt); ok {
				f.ignored[assign.Lhs[0]] = true
			}
		}
		return true
	})
	return f
}

// addSwitch notes the tag, the cases and the default of s.
func (f *function) addSwitch(s *ast.SwitchStmt) {
	f.tags[s.Tag] = true
	for _, stmt := range s.Body.List {
		clause := stmt.(*ast.CaseClause)
		if clause.List == nil {
			f.defaults[clause] = s
		}
		for _, e := range clause.List {
			f.conds[e] = s
		}
	}
}

// condition returns what b branches on, and the switch that it is a case of. It reports false where b does not branch.
func (f *function) condition(b *cfg.Block) (cond ast.Expr, of *ast.SwitchStmt, ok bool) {
	if len(b.Succs) != 2 || len(b.Nodes) == 0 {
		return nil, nil, false
	}
	cond, isExpr := b.Nodes[len(b.Nodes)-1].(ast.Expr)
	of, ok = f.conds[cond]
	return cond, of, ok && isExpr
}

// taken returns the one block in which control goes on after b where the subject of ev has the value v. It reports
// false where b does not branch, or its condition is not known.
func (f *function) taken(b *cfg.Block, ev *evaluator, v int64) (*cfg.Block, bool) {
	cond, of, ok := f.condition(b)
	if !ok {
		return nil, false
	}
	is, known := ev.takes(cond, of, v)
	return successor(b, is), known
}

// successor returns the block in which control goes on after b, which branches on a condition that is true or not.
func successor(b *cfg.Block, is bool) *cfg.Block {
	if is {
		return b.Succs[0]
	}
	return b.Succs[1]
}

// after returns the block in which control goes on after s; nil where it never does.
func (f *function) after(s *ast.SwitchStmt) *cfg.Block {
	i := slices.IndexFunc(f.graph.Blocks, func(b *cfg.Block) bool { return b.Kind == cfg.KindSwitchDone && b.Stmt == s })
	if i < 0 {
		return nil
	}
	return f.graph.Blocks[i]
}

// rangeSets reports whether b is the body of a range statement that gives its values to a variable for which is reports
// true.
func (f *function) rangeSets(b *cfg.Block, is func(*types.Var) bool) bool {
	r, ok := b.Stmt.(*ast.RangeStmt)
	if !ok || b.Kind != cfg.KindRangeBody {
		return false
	}
	key, value := f.variable(r.Key), f.variable(r.Value)
	return key != nil && is(key) || value != nil && is(value)
}

// isInside reports whether b belongs to the clauses of s, their conditions included.
func isInside(b *cfg.Block, s *ast.SwitchStmt) bool {
	return b.Stmt != nil && b.Stmt != s && within(b.Stmt, s.Body)
}

// isInBody reports whether b belongs to the statements of a clause of s, and not to the conditions.
func isInBody(b *cfg.Block, s *ast.SwitchStmt) bool {
	isCondition := b.Kind == cfg.KindSwitchNextCase && slices.Contains(s.Body.List, b.Stmt)
	return !isCondition && isInside(b, s)
}

// isLocal reports whether v is declared in the outermost function around the switch.
func (f *function) isLocal(v *types.Var) bool { return declaredIn(v, f.outer) }

// isCaptured reports whether v is declared around the literal that the function is.
func (f *function) isCaptured(v *types.Var) bool { return f.isLocal(v) && !declaredIn(v, f.node) }

// isResult reports whether v is a named result of the function.
func (f *function) isResult(v *types.Var) bool { return isField(v, f.typ.Results) }

// isOuterResult reports whether v is a named result of a function around this one, or of a literal in it.
func (f *function) isOuterResult(v *types.Var) bool {
	for n := range ast.Preorder(f.outer) {
		if t, ok := n.(*ast.FuncType); ok && isField(v, t.Results) {
			return true
		}
	}
	return false
}
