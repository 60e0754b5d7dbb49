package evidence

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A callSite is a call of a function whose body is seen, here or through a fact: what its parameters hand on goes from
// the arguments to the results of this call alone.
type callSite struct {
	sig            *types.Signature
	fn             *types.Func // nil for a function value
	args           []argument
	results        []*node // of this call; nil where nothing can carry a code
	call           *ast.CallExpr
	summaryApplied bool // what a fact tells of the function's parameters has been given to the arguments
}

// An argument is what a call gives a parameter. Several arguments may be given to a variadic one.
type argument struct {
	param *node
	index int   // of the parameter; -1 for the receiver
	node  *node // what the argument is read from, nil where nothing stands for it; of a function what it returns

	callback *types.Signature // of a function that is given
}

// callee returns the signature whose parameters and results stand for those of the call, and the function where it is
// known.
func (c *collector) callee(call *ast.CallExpr) (*types.Signature, *types.Func) {
	if fn := calleeFunc(c.pass.TypesInfo, call); fn != nil {
		fn = fn.Origin()
		return fn.Signature(), fn
	}
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	return sig, nil
}

// calleeFunc returns the function or method that a call names, an interface's method, too; nil for function values and
// built-ins.
func calleeFunc(info *types.Info, call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(info, call).(*types.Func)
	return fn
}

// results returns the nodes of a call's results: those of the function's declaration, or of a function value's type.
func (c *collector) results(call *ast.CallExpr) []*node {
	sig, fn := c.callee(call)
	if sig == nil {
		return nil
	}
	results := c.tuple(sig.Results())
	for _, r := range results {
		r.owner = cmp.Or(r.owner, lastName(call.Fun))
	}
	if fn != nil && len(results) == 1 {
		c.seedCall(fn, results[0])
	}
	return results
}

// callNode returns the node of the i-th result of one call. What it carries, the result of the function need not:
// another call may return another thing.
func (c *collector) callNode(e *ast.CallExpr, i int) *node {
	n := c.expression(e, c.fn.pos(), i)
	if n == nil || len(n.results) > 0 {
		return n
	}
	if results := c.results(e); i < len(results) {
		r := results[i]
		n.results = append(n.results, r)
		r.calls = append(r.calls, n)
	}
	n.callee = typeutil.Callee(c.pass.TypesInfo, e)
	n.addName(lastName(e.Fun))
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok {
		c.nameByReceiver(n, sel, len(e.Args))
	}
	for _, arg := range e.Args {
		if key, ok := c.constantString(arg); ok && isKey(key) {
			nameByKey(n, key)
		}
	}
	return n
}

// nameByReceiver says what a method's result belongs to: its receiver. A method without arguments of something that was
// looked up by a key only converts it: gjson.Get(body, "error.code").Int().
func (c *collector) nameByReceiver(n *node, sel *ast.SelectorExpr, args int) {
	n.addQualifier(lastName(sel.X))
	s := c.pass.TypesInfo.Selections[sel]
	if s == nil {
		return // a package's function
	}
	n.addQualifier(typeName(s.Recv()))
	if args > 0 {
		return
	}
	switch x := ast.Unparen(sel.X).(type) {
	case *ast.CallExpr, *ast.IndexExpr, *ast.TypeAssertExpr:
		n.copyNames(c.origin(x).node)
	case *ast.Ident: // r := gjson.Get(body, "error.code"); r.Int()
		if o := c.origin(x); o.node != nil && o.node.isLocal() && len(o.node.from) == 1 {
			n.copyNames(o.node.from[0])
		}
	}
}

// copyNames gives a node the names of an expression that no object stands for.
func (n *node) copyNames(expr *node) {
	if expr == nil || expr.obj != nil {
		return
	}
	for _, name := range expr.names {
		n.addName(name)
	}
	for _, qual := range expr.qualifiers {
		n.addQualifier(qual)
	}
}

// isKey reports whether a string may be what a value is looked up by, and no text or address.
func isKey(s string) bool {
	if len(s) == 0 || len(s) > 40 {
		return false
	}
	for _, r := range s {
		if r == ' ' || r == '{' || r == '%' || r == '\\' {
			return false
		}
	}
	return s[0] != '/'
}

// flowFields: a conversion between two struct types copies field by field.
func (c *collector) flowFields(to, from types.Type) {
	dst, ok1 := underlying(to).(*types.Struct)
	src, ok2 := underlying(from).(*types.Struct)
	if !ok1 || !ok2 || dst.NumFields() != src.NumFields() {
		return
	}
	for i := range dst.NumFields() {
		a, b := dst.Field(i), src.Field(i)
		if a == b {
			return
		}
		addFlow(c.object(b), c.object(a))
		c.flowFields(a.Type(), b.Type())
	}
}

// isSeen reports whether it is known what a function does with its parameters: it is of this package, or a fact tells.
func (c *collector) isSeen(fn *types.Func) bool {
	if fn == nil || fn.Pkg() == nil || types.IsInterface(receiverType(fn)) {
		return false
	}
	return fn.Pkg() == c.pass.Pkg || c.summaryOf(fn) != nil
}

// receiverType returns the type of a method's receiver; struct{} for a function.
func receiverType(fn *types.Func) types.Type {
	if recv := fn.Signature().Recv(); recv != nil {
		return recv.Type()
	}
	return types.NewStruct(nil, nil)
}

// recordGivenAt notes where a constant is given to a node first.
func (g *graph) recordGivenAt(constant, to *node, pos token.Pos) {
	if e := (edge{constant, to}); !g.givenAt[e].IsValid() {
		g.givenAt[e] = pos
	}
}
