package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A collector walks over the syntax of a package once. It records in the graph which value is given to which node, and
// keeps what the checks ask about: constants that are compared with nodes or given to them, sets, and switches.
type collector struct {
	*graph
	file *File
	fn   enclosing

	meetings       []*Meeting
	setComparisons []*Meeting // of the members of sets: evidence, but not to be reported
	switches       []*Switch
	lists          map[*ast.CompositeLit]*node // see listNode
	sets           []*Set
	given          []edge // from named constants
	besides        []besideCall
	sites          []*callSite
	functions      []*function
	demands        map[demandKey]bool // the //jmvet:exhaustive directives that a switch or a map has
}

// enclosing is what encloses the node that is being visited.
type enclosing struct {
	decl  *ast.FuncDecl // nil in another declaration
	stack []ast.Node    // from the top-level declaration to the visited node
	// broken: the declaration does not type-check. Comparisons in it are no evidence: the statement that is broken may
	// be the one that says that a variable is computed.
	broken bool
}

// name returns the name of the enclosing function declaration, without the type of its receiver: "" if there is none.
func (e *enclosing) name() string {
	if e.decl == nil {
		return ""
	}
	return e.decl.Name.Name
}

// literalNames returns the names that the function literals around the visited node are given.
func (e *enclosing) literalNames() []string {
	var names []string
	for i, n := range e.stack {
		if lit, ok := n.(*ast.FuncLit); ok && i > 0 {
			if name := nameGivenTo(lit, e.stack[i-1]); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// nameGivenTo returns the name that parent gives to e: that of a variable or field that e is assigned to, or of the
// field of a literal. It is "" if there is none.
func nameGivenTo(e ast.Expr, parent ast.Node) string {
	switch p := parent.(type) {
	case *ast.AssignStmt:
		if i := slices.Index(p.Rhs, e); i >= 0 && i < len(p.Lhs) {
			return lastName(p.Lhs[i])
		}
	case *ast.ValueSpec:
		if i := slices.Index(p.Values, e); i >= 0 && i < len(p.Names) {
			return p.Names[i].Name
		}
	case *ast.KeyValueExpr:
		return lastName(p.Key)
	}
	return ""
}

// newCollector returns a collector that fills g.
func newCollector(g *graph) *collector {
	return &collector{graph: g, lists: make(map[*ast.CompositeLit]*node), demands: make(map[demandKey]bool)}
}

// collectAll walks over all declarations of the package.
func (c *collector) collectAll() {
	for _, file := range c.files {
		for _, d := range file.Syntax.Decls {
			c.collect(file, d)
		}
	}
	c.linkInterfaces()
	c.linkElements()
	c.compareMembers()
}

// collect walks over the declaration d of file.
func (c *collector) collect(file *File, d ast.Decl) {
	isInside := func(e types.Error) bool { return d.Pos() <= e.Pos && e.Pos <= d.End() }
	c.file = file
	c.fn = enclosing{broken: slices.ContainsFunc(c.pass.TypeErrors, isInside)}
	c.fn.decl, _ = d.(*ast.FuncDecl)
	ast.PreorderStack(d, nil, func(n ast.Node, stack []ast.Node) bool {
		c.fn.stack = append(stack, n)
		c.visit(n)
		return true
	})
}

// visit records what the node n says about the values around it. The walk visits its children afterwards.
func (c *collector) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.FuncDecl:
		c.funcDecl(n)
	case *ast.FuncLit:
		c.funcLit(n)
	case *ast.TypeSpec:
		c.typeSpec(n)
	case *ast.ValueSpec:
		c.valueSpec(n)
	case *ast.AssignStmt:
		c.assignStmt(n)
	case *ast.IncDecStmt:
		c.markModified(n.X)
	case *ast.RangeStmt:
		c.rangeStmt(n)
	case *ast.SendStmt:
		c.give(c.place(n.Chan), n.Value)
	case *ast.ReturnStmt:
		c.returnStmt(n)
	case *ast.CallExpr:
		c.callExpr(n)
	case *ast.CompositeLit:
		c.compositeLit(n)
	case *ast.BinaryExpr:
		c.binaryExpr(n)
	case *ast.SwitchStmt:
		c.switchStmt(n)
	case *ast.TypeSwitchStmt:
		c.typeSwitchStmt(n)
	case *ast.IndexExpr:
		c.indexExpr(n)
	}
}

// funcDecl qualifies the parameters and results of the function n by its name and by its receiver.
func (c *collector) funcDecl(n *ast.FuncDecl) {
	fn, ok := c.pass.TypesInfo.Defs[n.Name].(*types.Func)
	if !ok {
		return
	}
	sig := fn.Signature()
	owner := ""
	if recv := sig.Recv(); recv != nil {
		owner = syntax.TypeName(recv.Type())
	}
	params, results := c.tuple(sig.Params()), c.tuple(sig.Results())
	for _, v := range slices.Concat(params, results) {
		v.addQualifier(fn.Name())
		v.addQualifier(owner)
	}
	for _, r := range results {
		r.owner, r.isDeclared = fn.Name(), true
	}
	if len(results) == 1 {
		results[0].addName(nameWithoutBytes(fn.Name(), sig)) // code := e.GetCode; code()
	}
	c.addFunction(sig, fn)
}

// funcLit qualifies the parameters and results of the literal n by the name that it is given.
func (c *collector) funcLit(n *ast.FuncLit) {
	sig, _ := c.pass.TypesInfo.TypeOf(n).(*types.Signature)
	c.addFunction(sig, nil)
	if sig == nil || len(c.fn.stack) < 2 {
		return
	}
	if name := nameGivenTo(n, c.fn.stack[len(c.fn.stack)-2]); name != "" {
		for _, v := range slices.Concat(c.tuple(sig.Params()), c.tuple(sig.Results())) {
			v.addQualifier(name)
		}
	}
}

// addFunction records a function of this package with the signature sig: nil where it does not type-check. For a
// function literal, fn is nil.
func (c *collector) addFunction(sig *types.Signature, fn *types.Func) {
	if sig != nil {
		c.functions = append(c.functions, &function{sig: sig, fn: fn, broken: c.fn.broken})
	}
}

// typeSpec records that the type n carries what the type carries that it is declared from: type Mine codes.Code.
func (c *collector) typeSpec(n *ast.TypeSpec) {
	obj := c.pass.TypesInfo.Defs[n.Name]
	t := c.pass.TypesInfo.TypeOf(n.Type)
	if obj != nil && mayCarry(t) {
		c.joinType(c.object(obj), t)
	}
}

// valueSpec records which values the constants or variables of n are given.
func (c *collector) valueSpec(n *ast.ValueSpec) {
	for i, id := range n.Names {
		obj := c.pass.TypesInfo.Defs[id]
		if obj == nil {
			continue // declared twice
		}
		c.giveNth(c.object(obj), i, len(n.Names), n.Values)
	}
}

// giveNth records that dst, the i-th of n places, is given the i-th of values, or the i-th result of the only one.
func (c *collector) giveNth(dst *node, i, n int, values []ast.Expr) {
	switch len(values) {
	case n:
		c.give(dst, values[i])
	case 1:
		c.giveResult(dst, values[0], i)
	}
}

// assignStmt records which values the left-hand sides of n are given.
func (c *collector) assignStmt(n *ast.AssignStmt) {
	if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
		c.markModified(n.Lhs[0]) // x += y
		return
	}
	for i, lhs := range n.Lhs {
		if dst := c.place(lhs); dst != nil {
			c.giveNth(dst, i, len(n.Lhs), n.Rhs)
		}
	}
}

// markModified records that what e denotes is changed by arithmetic, as a counter is, or only ever holds computed
// values, as an index does: it is no code. Where e is nil or the blank identifier, it does nothing.
func (c *collector) markModified(e ast.Expr) {
	if dst := c.place(e); dst != nil {
		dst.modified, dst.computed = true, true
	}
}

// returnStmt records that n gives values to the results of the function around it.
func (c *collector) returnStmt(n *ast.ReturnStmt) {
	sig := c.enclosingSignature()
	if sig == nil {
		return
	}
	results := c.tuple(sig.Results())
	for i, dst := range results {
		c.giveNth(dst, i, len(results), n.Results)
	}
}

// enclosingSignature returns the signature of the innermost function around the visited node: nil if there is none, or
// if the function does not type-check.
func (c *collector) enclosingSignature() *types.Signature {
	for _, n := range slices.Backward(c.fn.stack) {
		switch n := n.(type) {
		case *ast.FuncDecl:
			sig, _ := c.pass.TypesInfo.TypeOf(n.Name).(*types.Signature)
			return sig
		case *ast.FuncLit:
			sig, _ := c.pass.TypesInfo.TypeOf(n).(*types.Signature)
			return sig
		}
	}
	return nil
}

// typeSwitchStmt records that x is given v in each clause of n: switch x := v.(type).
func (c *collector) typeSwitchStmt(n *ast.TypeSwitchStmt) {
	assign, ok := n.Assign.(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 {
		return
	}
	for _, clause := range n.Body.List {
		if x := c.pass.TypesInfo.Implicits[clause]; x != nil && canHold(x.Type()) {
			c.give(c.object(x), assign.Rhs[0])
		}
	}
}
