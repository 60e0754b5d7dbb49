package evidence

import (
	"go/ast"
	"go/types"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// convertedArg returns the operand of call that the function returns in another form: an argument, or the receiver. It
// is nil for a call of a function that is not in the tables of library.go.
func (c *collector) convertedArg(call *ast.CallExpr) ast.Expr {
	fn := calleeFunc(c.pass.TypesInfo, call)
	if fn == nil {
		return nil
	}
	sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	isMethod := fn.Signature().Recv() != nil
	switch {
	case isMethod && sel != nil && has(getters[:], fn):
		return sel.X
	case isMethod || len(call.Args) == 0:
	case has(converters[:], fn):
		return call.Args[0]
	case has(formatters[:], fn) && len(call.Args) == 2:
		format, ok := syntax.ConstantString(c.pass.TypesInfo, call.Args[0])
		if ok && (format == "%d" || format == "%v" || format == "%s") {
			return call.Args[1]
		}
	}
	return nil
}

// isKeyList reports whether call returns the keys of its argument, as maps.Keys does.
func (c *collector) isKeyList(call *ast.CallExpr) bool {
	fn := calleeFunc(c.pass.TypesInfo, call)
	return fn != nil && len(call.Args) == 1 && has(keyLists[:], fn)
}

// knownCall records what call does with its arguments, if its function is in the tables of library.go. It reports
// whether it is.
func (c *collector) knownCall(call *ast.CallExpr) bool {
	fn := calleeFunc(c.pass.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return false
	}
	sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	isMethod := fn.Signature().Recv() != nil
	switch {
	case isMethod && has(setters[:], fn):
		if sel != nil {
			c.giveAll(c.origin(sel.X).node, call.Args)
		}
	case has(comparers[:], fn):
		c.compareArguments(call)
	case isMethod:
		return false
	case c.givesOwnArguments(call, fn):
	case has(textSearches[:], fn) && len(call.Args) == 2:
		if c.isConstant(call.Args[1]) && !c.isConstant(call.Args[0]) {
			c.compareText(call.Args[0], call.Args[1])
		}
	case c.convertedArg(call) != nil, c.isKeyList(call): // see origin
	default:
		return false
	}
	return true
}

// givesOwnArguments records which arguments call, one of fn, gives to another argument or to its result, if a table of
// library.go says so of fn. It reports whether one does.
func (c *collector) givesOwnArguments(call *ast.CallExpr, fn *types.Func) bool {
	switch {
	case has(placeSetters[:], fn) && len(call.Args) > 1:
		c.giveAll(c.origin(call.Args[0]).node, call.Args[1:])
	case has(copiers[:], fn) && len(call.Args) == 2:
		c.giveElements(c.origin(call.Args[0]).node, call.Args[1])
	case has(concatenators[:], fn):
		for _, arg := range call.Args {
			c.giveElements(c.callNode(call, 0), arg)
		}
	case has(choosers[:], fn):
		c.giveAll(c.callNode(call, 0), call.Args)
	default:
		return false
	}
	return true
}

// giveAll records that dst is given the values of args.
func (c *collector) giveAll(dst *node, args []ast.Expr) {
	for _, arg := range args {
		c.give(dst, arg)
	}
}

// compareArguments records that all arguments of call are compared with each other. What a test says when it fails is
// left out.
func (c *collector) compareArguments(call *ast.CallExpr) {
	c.beside(call, true)
	args := call.Args
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	if sig != nil && isLoose(sig, len(args)) {
		args = args[:min(len(args), sig.Params().Len()-1)]
	}
	// reflect.DeepEqual(got, want): the nodes, and the keys of maps.
	var nodes []*node
	for _, arg := range args {
		if n := c.origin(arg).source(); n != nil && canHold(c.pass.TypesInfo.TypeOf(arg)) {
			nodes = append(nodes, n)
		}
	}
	for i, a := range nodes {
		for _, b := range nodes[i+1:] {
			addComparison(a, b)
			addComparison(a.keys, b.keys)
		}
	}
	// slices.Contains(list, 899001)
	for _, x := range args {
		for _, y := range args {
			if c.isConstant(y) && !c.isConstant(x) && canHold(c.pass.TypesInfo.TypeOf(x)) {
				c.compare(x, y)
			}
		}
	}
}
