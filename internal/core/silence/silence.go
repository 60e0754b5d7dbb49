// Package silence tells whether a value that a switch has no clause for passes it in silence, as if it were none of
// those that matter.
//
// It looks at one function's syntax, its types and its control flow, and at no evidence. A value does not pass in
// silence if
//
//   - every clause leaves the function or the loop: what stands behind the switch is its default (leave.go);
//   - every clause that goes on sets something that had a value before: that is its default (setting.go, before.go);
//   - what the switch is over, the error that it was read from, or the whole answer is used behind the switch
//     (sources.go, walk.go, uses.go, atexit.go), or the function fails there (failing.go);
//   - a condition before or around the switch, or another condition of a switch without a tag, has taken it out
//     (arrive.go, eval.go, evalcall.go).
package silence

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"
)

// A Rest says what becomes of the values that a switch has no clause for.
type Rest int

const (
	// Nothing: they run through it in silence.
	Nothing Rest = iota
	// AfterSwitch: every clause leaves, so the code behind the switch takes them.
	AfterSwitch
	// SetBefore: every clause that goes on sets something, and they keep what was set before.
	SetBefore
	// Used: the code behind the switch uses what the switch is over, or what that was read from.
	Used
)

// A Switch is what is asked about.
type Switch struct {
	File    *ast.File
	Stmt    *ast.SwitchStmt
	Subject ast.Expr // what it is over: its tag, or x of the cases x == CODE of a switch without one
	Values  []int64  // that no clause names
	// IsCode reports whether a constant of a clause is one of those that matter: 0, 404 and the like are none.
	IsCode func(v int64) bool
}

// An Answer is what was found.
type Answer struct {
	Rest   Rest
	Arrive []int64 // the values that reach the end of the switch: no condition or clause has taken them
}

// A Package answers for the switches of one package.
type Package struct {
	pkg     *types.Package
	info    *types.Info
	decls   map[*types.Func]*ast.FuncDecl
	values  map[*types.Var]ast.Expr // what package variables are declared with
	returns map[*types.Func]bool    // whether a function comes back; absent while that is being found out
	asked   map[*types.Func]bool
}

// New returns what answers for a package with its files.
func New(pkg *types.Package, files []*ast.File, info *types.Info) *Package {
	p := &Package{
		pkg:     pkg,
		info:    info,
		decls:   make(map[*types.Func]*ast.FuncDecl),
		values:  make(map[*types.Var]ast.Expr),
		returns: make(map[*types.Func]bool),
		asked:   make(map[*types.Func]bool),
	}
	for _, file := range files {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if fn, ok := info.Defs[d.Name].(*types.Func); ok && d.Body != nil {
					p.decls[fn] = d
				}
			case *ast.GenDecl:
				p.addValues(d)
			}
		}
	}
	return p
}

func (p *Package) addValues(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		spec, ok := spec.(*ast.ValueSpec)
		if !ok || len(spec.Names) != len(spec.Values) {
			continue
		}
		for i, name := range spec.Names {
			if v, ok := p.info.Defs[name].(*types.Var); ok {
				p.values[v] = spec.Values[i]
			}
		}
	}
}

// Ask answers for one switch. A switch outside of any function, which there is none of in code that parses, lets
// everything pass.
func (p *Package) Ask(s Switch) Answer {
	f := p.functionAround(s.File, s.Stmt)
	if f == nil {
		return Answer{Rest: Nothing, Arrive: s.Values}
	}
	src := f.sourcesOf(s.Subject)
	a := Answer{Arrive: f.arriving(s, src)}
	switch {
	case f.everyClauseLeaves(s.Stmt):
		a.Rest = AfterSwitch
	case f.clausesSet(s):
		a.Rest = SetBefore
	default:
		if len(a.Arrive) > 0 && len(f.unhandledBehind(s, src, a.Arrive)) == 0 {
			a.Rest = Used
		}
	}
	return a
}

// function is the function around a switch: a declaration or a literal.
type function struct {
	*Package
	node    ast.Node // the declaration or the literal
	typ     *ast.FuncType
	outer   ast.Node // the outermost function around it: captured variables are declared there
	graph   *cfg.CFG
	conds   map[ast.Node]*ast.SwitchStmt // what control branches on; the switch of a case, nil for other conditions
	ignored map[ast.Node]bool            // variables of range statements and of select's clauses: no uses
	tags    map[ast.Node]bool
	// defaults tells of which switch a default is.
	defaults map[*ast.CaseClause]*ast.SwitchStmt
	defs     map[*types.Var][]definition
}

// functionAround returns the innermost function around a node of a file, nil where there is none.
func (p *Package) functionAround(file *ast.File, at ast.Node) *function {
	f := &function{Package: p}
	var body *ast.BlockStmt
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil || at.Pos() < n.Pos() || n.End() < at.End() {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncDecl:
			f.node, f.typ, body = n, n.Type, n.Body
		case *ast.FuncLit:
			f.node, f.typ, body = n, n.Type, n.Body
		default:
			return true
		}
		if f.outer == nil {
			f.outer = f.node
		}
		return true
	})
	if body == nil {
		return nil
	}
	f.build(body)
	return f
}

// build makes the graph, and notes what is not to be read from it alone.
func (f *function) build(body *ast.BlockStmt) {
	f.graph = cfg.New(body, f.comesBack)
	f.conds = make(map[ast.Node]*ast.SwitchStmt)
	f.ignored = make(map[ast.Node]bool)
	f.tags = make(map[ast.Node]bool)
	f.defaults = make(map[*ast.CaseClause]*ast.SwitchStmt)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			f.conds[n.Cond] = nil
		case *ast.ForStmt:
			if n.Cond != nil {
				f.conds[n.Cond] = nil
			}
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
	delete(f.ignored, nil)
	f.defs = f.definitions(f.outer)
}

func (f *function) addSwitch(n *ast.SwitchStmt) {
	if n.Tag != nil {
		f.tags[n.Tag] = true
	}
	for _, stmt := range n.Body.List {
		clause := stmt.(*ast.CaseClause)
		if clause.List == nil {
			f.defaults[clause] = n
		}
		for _, e := range clause.List {
			f.conds[e] = n
		}
	}
}

// condition returns what a block branches on, and the switch that it is a case of.
func (f *function) condition(b *cfg.Block) (ast.Expr, *ast.SwitchStmt, bool) {
	if len(b.Succs) != 2 || len(b.Nodes) == 0 {
		return nil, nil, false
	}
	last := b.Nodes[len(b.Nodes)-1]
	of, ok := f.conds[last]
	cond, isExpr := last.(ast.Expr)
	return cond, of, ok && isExpr
}

// within reports whether a node lies in another.
func within(n ast.Node, around ast.Node) bool {
	return around.Pos() <= n.Pos() && n.End() <= around.End()
}

// isLocal reports whether a variable is declared in the outermost function around the switch.
func (f *function) isLocal(v *types.Var) bool {
	return f.outer.Pos() <= v.Pos() && v.Pos() < f.outer.End()
}

// isCaptured reports whether a variable is declared around the literal that the function is.
func (f *function) isCaptured(v *types.Var) bool {
	return f.isLocal(v) && (v.Pos() < f.node.Pos() || f.node.End() <= v.Pos())
}

// variable returns the variable that an identifier means, nil where it means something else.
func (p *Package) variable(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := p.info.ObjectOf(id).(*types.Var)
	return v
}

// behind returns the block in which control goes on behind a switch.
func (f *function) behind(s *ast.SwitchStmt) *cfg.Block {
	for _, b := range f.graph.Blocks {
		if b.Kind == cfg.KindSwitchDone && b.Stmt == s {
			return b
		}
	}
	return nil
}

// insideOf reports whether a block belongs to the clauses of a switch.
func insideOf(b *cfg.Block, s *ast.SwitchStmt) bool {
	return b.Stmt != nil && b.Stmt != s && s.Body.Pos() <= b.Stmt.Pos() && b.Stmt.End() <= s.Body.End()
}

// isNumeric reports whether values of a type are numbers.
func isNumeric(t types.Type) bool { return basicInfo(t)&types.IsNumeric != 0 }

func basicInfo(t types.Type) types.BasicInfo {
	if t == nil {
		return 0
	}
	if b, ok := types.Unalias(t).Underlying().(*types.Basic); ok {
		return b.Info()
	}
	return 0
}

// isOrdering reports whether an operator compares.
func isOrdering(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}
