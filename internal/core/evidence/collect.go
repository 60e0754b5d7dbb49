package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A collector walks over the syntax of a package once. It records in the graph which value is given to which node, and
// keeps what the checks ask about: constants that meet nodes, sets and switches.
type collector struct {
	*graph
	file *File
	fn   enclosing

	meetings  []*Meeting
	evidence  []*Meeting // comparisons with the members of sets, which stand for themselves
	switches  []*Switch
	lists     map[*ast.CompositeLit]*node // the list and map literals that were met
	setOrder  []*Set
	given     []constantGiven
	besides   []besideCall
	sites     []*callSite
	functions []*function
	demands   map[demandKey]bool // the //jmvet:exhaustive directives that a switch has
}

// constantGiven is a named constant given to a node.
type constantGiven struct{ to, constant *node }

// enclosing is the function that is being walked.
type enclosing struct {
	decl  *ast.FuncDecl // nil in a package-level declaration
	sigs  []*types.Signature
	nodes []ast.Node // the stack of ast.Inspect
	// broken: it does not type-check. What is compared in it is no evidence then: that it is computed, say, may stand
	// in the very statement that is broken.
	broken bool
}

// name returns the name of the enclosing function declaration, its receiver's type left out.
func (e *enclosing) name() string {
	if e.decl == nil {
		return ""
	}
	return e.decl.Name.Name
}

func (e *enclosing) pos() token.Pos {
	if e.decl == nil {
		return token.NoPos
	}
	return e.decl.Pos()
}

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
	c.compareMembers()
}

// collect walks over one declaration of a file.
func (c *collector) collect(file *File, d ast.Decl) {
	c.file = file
	c.fn = enclosing{}
	c.fn.decl, _ = d.(*ast.FuncDecl)
	c.fn.broken = slices.ContainsFunc(
		c.pass.TypeErrors,
		func(e types.Error) bool { return d.Pos() <= e.Pos && e.Pos <= d.End() },
	)
	ast.Inspect(d, func(n ast.Node) bool {
		if n == nil {
			c.leave()
			return true
		}
		c.enter(n)
		return true
	})
}

func (c *collector) enter(n ast.Node) {
	c.fn.nodes = append(c.fn.nodes, n)
	switch n := n.(type) {
	case *ast.FuncDecl:
		c.funcDecl(n)
	case *ast.FuncLit:
		sig, _ := c.pass.TypesInfo.TypeOf(n).(*types.Signature)
		c.enterFunction(sig, nil)
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

func (c *collector) leave() {
	last := len(c.fn.nodes) - 1
	switch c.fn.nodes[last].(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		c.fn.sigs = c.fn.sigs[:len(c.fn.sigs)-1]
	}
	c.fn.nodes = c.fn.nodes[:last]
}

// funcDecl gives the parameters and results of a function the names of what they belong to: the function and its
// receiver.
func (c *collector) funcDecl(n *ast.FuncDecl) {
	fn, ok := c.pass.TypesInfo.Defs[n.Name].(*types.Func)
	if !ok {
		c.enterFunction(nil, nil)
		return
	}
	sig := fn.Signature()
	owner := ""
	if recv := sig.Recv(); recv != nil {
		owner = typeName(recv.Type())
	}
	for _, list := range [][]*node{c.tuple(sig.Params()), c.tuple(sig.Results())} {
		for _, v := range list {
			v.addQualifier(fn.Name())
			v.addQualifier(owner)
		}
	}
	results := c.tuple(sig.Results())
	for _, r := range results {
		r.owner, r.isDeclared = fn.Name(), true
	}
	if len(results) == 1 {
		results[0].addName(fn.Name()) // code := e.GetCode; code()
	}
	c.enterFunction(sig, fn)
}

// enterFunction notes that a body is walked through. Where the code does not type-check, sig is nil; a function literal
// has no fn.
func (c *collector) enterFunction(sig *types.Signature, fn *types.Func) {
	c.fn.sigs = append(c.fn.sigs, sig)
	if sig != nil {
		c.functions = append(c.functions, &function{sig: sig, fn: fn, broken: c.fn.broken})
	}
}

// typeSpec: type Mine codes.Code carries what codes.Code carries.
func (c *collector) typeSpec(n *ast.TypeSpec) {
	obj := c.pass.TypesInfo.Defs[n.Name]
	t := c.pass.TypesInfo.TypeOf(n.Type)
	if obj != nil && mayCarry(t) {
		c.joinType(c.object(obj), t)
	}
}

func (c *collector) valueSpec(n *ast.ValueSpec) {
	for i, id := range n.Names {
		obj := c.pass.TypesInfo.Defs[id]
		if obj == nil { // declared twice
			continue
		}
		switch {
		case len(n.Values) == len(n.Names):
			c.give(c.object(obj), n.Values[i])
		case len(n.Values) == 1:
			c.giveResult(c.object(obj), n.Values[0], i)
		}
	}
}

func (c *collector) assignStmt(n *ast.AssignStmt) {
	if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
		c.markModified(n.Lhs[0]) // x += y
		return
	}
	for i, lhs := range n.Lhs {
		dst := c.place(lhs)
		switch {
		case dst == nil:
		case len(n.Lhs) == len(n.Rhs):
			c.give(dst, n.Rhs[i])
		default:
			c.giveResult(dst, n.Rhs[0], i)
		}
	}
}

// markModified notes that a place is changed in place: what it holds is no code any more.
func (c *collector) markModified(e ast.Expr) {
	if dst := c.place(e); dst != nil {
		dst.modified, dst.computed = true, true
	}
}

func (c *collector) returnStmt(n *ast.ReturnStmt) {
	if len(c.fn.sigs) == 0 {
		return
	}
	sig := c.fn.sigs[len(c.fn.sigs)-1]
	if sig == nil {
		return
	}
	results := c.tuple(sig.Results())
	for i, dst := range results {
		switch {
		case len(n.Results) == len(results):
			c.give(dst, n.Results[i])
		case len(n.Results) == 1:
			c.giveResult(dst, n.Results[0], i)
		}
	}
}

// typeSwitchStmt: in each clause of switch x := v.(type), x is v.
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
