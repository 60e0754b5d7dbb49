package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A besideCall is a call that may compare its arguments with each other, since the body of its function is not known.
type besideCall struct {
	args     []besideArgument
	compares bool // the function is known to compare its arguments, or the elements of one with another
	file     *File
	broken   bool // the call stands in a declaration that does not type-check
}

// A besideArgument is an argument of a besideCall: a constant that may be a code, or a node.
type besideArgument struct {
	constant *Constant // nil for a node
	node     *node     // nil for a constant
	with     types.Type
	loose    bool // see isLoose; two loose arguments are not compared with each other
	other    bool // the name of its parameter speaks of numbers of another kind
}

// beside records call if its arguments may be compared with each other. The flag compares says that they are.
func (c *collector) beside(call *ast.CallExpr, compares bool) {
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	if sig == nil || len(call.Args) < 2 || sig.Params().Len() == 0 {
		return
	}
	b := besideCall{compares: compares, file: c.file, broken: c.fn.broken}
	declared, _ := c.callee(call)
	if declared.Params().Len() != sig.Params().Len() { // T.Method, which has the receiver as its first parameter
		declared = sig
	}
	for i, arg := range call.Args {
		// Functions that compare may also take what a failing test prints.
		index := min(i, sig.Params().Len()-1)
		a := besideArgument{
			with:  parameterType(sig, index, call),
			loose: isLoose(sig, i),
			other: isForOther(declared.Params().At(index)),
		}
		if compares && a.loose {
			continue
		}
		// A constant counts if it may be a code.
		if c.isConstant(arg) {
			if con, ok := c.constantOf(arg); ok && !con.Embedded && (InFamily(con.Value) || c.cfg.Known(con.Value)) {
				a.constant = &con
				b.args = append(b.args, a)
			}
			continue
		}
		// Anything else counts if it may carry a code.
		if !canHold(c.pass.TypesInfo.TypeOf(arg)) {
			continue
		}
		if o := c.origin(arg); o.node != nil && !o.computed {
			a.node = o.node
			b.args = append(b.args, a)
		}
	}
	if len(b.args) > 1 {
		c.besides = append(c.besides, b)
	}
}

// memberNames are names of parameters for the members of any list. They say nothing of the kind of the members.
var memberNames = [...]string{"item", "items", "keys", "nums"}

// isForOther reports whether the name of param speaks of numbers of another kind: uid, ttl. What is of a type parameter
// may be anything.
func isForOther(param *types.Var) bool {
	_, isTypeParam := types.Unalias(contentType(param.Type())).(*types.TypeParam)
	return !isTypeParam && !slices.Contains(memberNames[:], param.Name()) && lexicon.SaysOther(param.Name())
}

// isLoose reports whether the argument of sig with the given index goes to a ...any parameter, as the operands of a
// format or of a query do.
func isLoose(sig *types.Signature, index int) bool {
	last := sig.Params().Len() - 1
	if !sig.Variadic() || index < last {
		return false
	}
	slice, ok := sig.Params().At(last).Type().(*types.Slice)
	if !ok {
		return false
	}
	_, isParam := types.Unalias(slice.Elem()).(*types.TypeParam)
	return !isParam && types.IsInterface(slice.Elem())
}

// collectionCall records what call does with a collection of a type whose methods are not known: sets.New(899000,
// 899030) returns one that holds these constants, and set.Has(x) compares its elements with x. The function fn is nil
// if it is not known.
func (c *collector) collectionCall(call *ast.CallExpr, fn *types.Func) {
	switch {
	case fn == nil:
	case fn.Signature().Recv() != nil:
		c.membershipTest(call, fn)
	case fn.Signature().Variadic():
		c.newCollection(call)
	}
}

// newCollection records that the collection that call returns has the arguments as its elements, if all of these are
// constants.
func (c *collector) newCollection(call *ast.CallExpr) {
	isVariable := func(arg ast.Expr) bool { return !c.isConstant(arg) }
	if len(call.Args) == 0 || slices.ContainsFunc(call.Args, isVariable) {
		return
	}
	switch underlying(c.pass.TypesInfo.TypeOf(call)).(type) {
	case *types.Map, *types.Slice, *types.Pointer, *types.Struct, *types.Interface:
	default:
		return
	}
	elements := elementNode(c.callNode(call, 0))
	if elements == nil {
		return
	}
	for _, arg := range call.Args {
		if con, ok := c.constantOf(arg); ok && !con.Embedded && c.matters(con, elements.typ) {
			c.addMeeting(&Meeting{Constant: con, How: Compared, With: contentType(elements.typ), node: elements})
		}
	}
}

// membershipTest records that call compares the elements of its receiver with its argument, if the name of the method
// fn says so.
func (c *collector) membershipTest(call *ast.CallExpr, fn *types.Func) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 1 || !slices.Contains(membershipTests[:], fn.Name()) {
		return
	}
	elements := elementNode(c.origin(sel.X).node)
	if elements == nil {
		return
	}
	if arg := call.Args[0]; c.isConstant(arg) {
		c.compareNode(elements, arg)
	} else if o := c.origin(arg); o.node != nil && !o.computed {
		addComparison(elements, o.node)
	}
}

// elementNode returns the node of the elements of a collection n: the node of its keys for a map whose values cannot be
// codes, such as map[int]struct{}. It is nil if n is.
func elementNode(n *node) *node {
	if n == nil || n.keys == nil || canHold(contentType(n.typ)) {
		return n
	}
	return n.keys
}

// mayBeWith reports whether a may be compared with carrier, an argument that carries a code. It may not if its type is
// a named one that is not the carrier's, such as time.Duration, or if the name of its parameter speaks of numbers of
// another kind. If that of the carrier does, too, the names say nothing: in(id int, ids ...int).
func (a besideArgument) mayBeWith(carrier besideArgument) bool {
	t := contentType(a.with)
	isSame := func(with types.Type) bool { return types.Identical(t, contentType(with)) }
	return (isPlain(t) || isSame(carrier.node.typ) || isSame(carrier.with)) && (!a.other || carrier.other)
}

// meetBeside returns a meeting for each constant that stands beside a node that carries a code in the arguments of a
// call. Unless the call is known to compare, the constant must be a known code. A list beside such a node is proven if
// it has a known code.
func (c *collector) meetBeside() []*Meeting {
	var list []*Meeting
	for _, call := range c.besides {
		// The first argument that carries a code speaks for the others.
		carries := func(a besideArgument) bool { return a.node != nil && a.node.carries() != nil }
		i := slices.IndexFunc(call.args, carries)
		if i < 0 {
			continue
		}
		with := call.args[i]
		carrier := with.node
		how := Beside
		if call.compares {
			how = BesideCompared
		}
		for _, a := range call.args {
			switch {
			case with.loose && a.loose: // two operands of a format have nothing to do with each other
			case !a.mayBeWith(with):
			case a.constant != nil:
				if call.compares || c.cfg.Known(a.constant.Value) {
					list = append(list, &Meeting{
						Constant: *a.constant, How: how, With: a.with, File: call.file, node: carrier,
						broken: call.broken,
					})
				}
			case a.node.carries() == nil && !a.node.saysOther():
				c.proveSetsBeside(a.node, carrier)
			}
		}
	}
	return list
}

// proveSetsBeside proves the sets that n stands for and that have a known code, since n stands beside carrier. The
// values of a map are left out: c.JSON(e.Code, gin.H{"price": 899000}).
func (c *collector) proveSetsBeside(n, carrier *node) {
	isKnown := func(m Constant) bool { return c.cfg.Known(m.Value) }
	for _, set := range setsOf(n) {
		if set.node.carries() == nil && !c.isMapValues(set) && slices.ContainsFunc(set.Members, isKnown) {
			set.node.localProof = c.proofByUse(carrier.carries(), carrier, set.node, lang.BesideLink)
		}
	}
}
