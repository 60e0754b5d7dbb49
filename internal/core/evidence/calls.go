package evidence

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A callSite is a call. What its function does with its parameters is applied to the arguments and results of each site
// alone: what one call passes does not reach the results of another.
type callSite struct {
	sig           *types.Signature
	fn            *types.Func // nil for a function value
	args          []argument
	results       []*node // of this call; nil where nothing can carry a code
	call          *ast.CallExpr
	proofsApplied bool // what a fact proves of the function's parameters has been applied to the arguments
}

// An argument is what a call passes for a parameter. There may be several for a variadic one.
type argument struct {
	param *node
	index int // of the parameter; -1 for the receiver
	// node is what the argument is read from: nil if there is no node for that. For a function, it is its first result.
	node     *node
	callback *types.Signature // of an argument that is a function, else nil
}

// callee returns the signature and the function of call. Its parameters and results have nodes: for a generic function,
// they are those of its declaration. The function is nil for a call of a function value; the signature is nil, too,
// where the code does not type-check.
func (c *collector) callee(call *ast.CallExpr) (*types.Signature, *types.Func) {
	if fn := calleeFunc(c.pass.TypesInfo, call); fn != nil {
		fn = fn.Origin()
		return fn.Signature(), fn
	}
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	return sig, nil
}

// calleeFunc returns the function, method or interface method that call names: nil for function values and built-ins.
// The types of call are in info.
func calleeFunc(info *types.Info, call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(info, call).(*types.Func)
	return fn
}

// results returns the nodes of the results of call's function, which all its calls share.
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

// callNode returns the node of the result of call with index i: nil if there is none. It differs from the node of the
// function's result, since another call may return another value.
func (c *collector) callNode(call *ast.CallExpr, i int) *node {
	n := c.expression(call, &c.fn, i)
	if n == nil || len(n.results) > 0 {
		return n
	}
	// Link it with the result of the function.
	if results := c.results(call); i < len(results) {
		r := results[i]
		n.results = append(n.results, r)
		r.calls = append(r.calls, n)
	}
	// Name it by the function, by the receiver, and by the keys that it looks up: viper.GetInt("im.code").
	n.callee = typeutil.Callee(c.pass.TypesInfo, call)
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	n.addName(nameWithoutBytes(lastName(call.Fun), sig))
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		c.nameByReceiver(n, sel, len(call.Args))
	}
	for _, arg := range call.Args {
		if key, ok := syntax.ConstantString(c.pass.TypesInfo, arg); ok && mayBeKey(key) {
			nameByKey(n, key)
		}
	}
	return n
}

// nameWithoutBytes returns name, of a function with the signature sig, without the Bytes that it ends in if the
// function takes a []byte: GetBytes(body, "code") returns no number of bytes.
func nameWithoutBytes(name string, sig *types.Signature) string {
	if sig == nil {
		return name
	}
	for v := range sig.Params().Variables() {
		if types.Identical(v.Type(), types.NewSlice(types.Typ[types.Byte])) {
			return strings.TrimSuffix(name, "Bytes")
		}
	}
	return name
}

// nameByReceiver qualifies n, the result of a call of sel with args arguments, by the receiver of the method. Without
// arguments, the method only converts its receiver, and the result also gets the names of that: it is an error code in
// gjson.Get(body, "error.code").Int().
func (c *collector) nameByReceiver(n *node, sel *ast.SelectorExpr, args int) {
	n.addQualifier(lastName(sel.X))
	s := c.pass.TypesInfo.Selections[sel]
	if s == nil {
		return // a qualified identifier: the function of another package
	}
	n.addQualifier(syntax.TypeName(s.Recv()))
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

// copyNames gives n the names of from, unless from is nil or has an object.
func (n *node) copyNames(from *node) {
	if from != nil && from.obj == nil {
		n.addNamesOf(from)
	}
}

// mayBeKey reports whether s may be a key by which a value is looked up: it is short, and no text, format, path or
// JSON.
func mayBeKey(s string) bool {
	return 0 < len(s) && len(s) <= 40 && s[0] != '/' && !strings.ContainsAny(s, ` {%\`)
}

// flowFields records that a conversion of a struct of type from to type to copies field by field. It does nothing for
// other types.
func (c *collector) flowFields(to, from types.Type) {
	dst, ok1 := underlying(to).(*types.Struct)
	src, ok2 := underlying(from).(*types.Struct)
	if !ok1 || !ok2 || dst.NumFields() != src.NumFields() {
		return
	}
	for i := range dst.NumFields() {
		dstField, srcField := dst.Field(i), src.Field(i)
		if dstField == srcField {
			return // both types have the same underlying type
		}
		addFlow(c.object(srcField), c.object(dstField))
		c.flowFields(dstField.Type(), srcField.Type())
	}
}

// isSeen reports whether it is known what fn does with its parameters: it is declared in this package, or has a
// [Summary]. It is false for nil.
func (c *collector) isSeen(fn *types.Func) bool {
	if fn == nil || fn.Pkg() == nil || isInterfaceMethod(fn) {
		return false
	}
	return fn.Pkg() == c.pass.Pkg || c.summaryOf(fn) != nil
}

// isInterfaceMethod reports whether fn is a method of an interface.
func isInterfaceMethod(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// recordGivenAt records pos as the place where constant is given to the node to, if there was none before.
func (g *graph) recordGivenAt(constant, to *node, pos token.Pos) {
	if e := (edge{constant, to}); !g.givenAt[e].IsValid() {
		g.givenAt[e] = pos
	}
}
