package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A besideCall is a call whose callee is not seen: a constant may be compared there with what stands beside it.
type besideCall struct {
	args     []besideArgument
	compares bool // it is known to compare its arguments, or the members of one with another
	file     *File
	broken   bool
}

// A besideArgument is a constant, or what may carry a code, or a list.
type besideArgument struct {
	constant *Constant
	node     *node
	expr     ast.Expr
	with     types.Type
	// loose: a ...any parameter takes it, as the arguments of a format or of a query: these are not compared with each
	// other.
	loose bool
}

// beside records a call whose callee is not seen, and whose arguments may be compared with each other.
func (c *collector) beside(call *ast.CallExpr, compares bool) {
	sig, _ := underlying(c.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	if sig == nil || len(call.Args) < 2 || sig.Params().Len() == 0 {
		return
	}
	b := besideCall{compares: compares, file: c.file, broken: c.fn.broken}
	for i, arg := range call.Args {
		with := sig.Params().At(min(i, sig.Params().Len()-1)).Type()
		if slice, ok := with.(*types.Slice); ok && sig.Variadic() && i >= sig.Params().Len()-1 &&
			!call.Ellipsis.IsValid() {
			with = slice.Elem()
		}
		a := besideArgument{expr: arg, with: with, loose: isLoose(sig, i)}
		if compares && a.loose {
			continue // what a test says when it fails
		}
		if c.isConstant(arg) {
			if con, ok := c.constantOf(arg); ok && !con.Embedded && (InFamily(con.Value) || c.cfg.Known(con.Value)) {
				a.constant = &con
				b.args = append(b.args, a)
			}
			continue
		}
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

// isLoose reports whether the argument of an index goes to a ...any parameter.
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

// collect members: a call that is given only constants and returns a list, a map or a set holds them, as in
// sets.New(899000, 899030); and a method such as Has asks a collection for its argument. It looks at functions that are
// not seen.
func (c *collector) collectionCall(call *ast.CallExpr, fn *types.Func) {
	if fn == nil {
		return
	}
	if isConstructor := fn.Signature().Recv() == nil && fn.Signature().Variadic(); isConstructor {
		for _, arg := range c.constantElements(call) {
			con, ok := c.constantOf(arg)
			n := memberNode(c.callNode(call, 0))
			if ok && n != nil && !con.Embedded && c.matters(con, n.typ) {
				m := &Meeting{
					Constant: con,
					How:      Compared,
					With:     contentType(n.typ),
					File:     c.file,
					node:     n,
					broken:   c.fn.broken,
				}
				c.meetings = append(c.meetings, m)
			}
		}
		return
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 1 || fn.Signature().Recv() == nil || !slices.Contains(membershipTests[:], fn.Name()) {
		return
	}
	holder := memberNode(c.origin(sel.X).node)
	if holder == nil {
		return
	}
	if arg := call.Args[0]; c.isConstant(arg) {
		c.compareNode(holder, sel.X, arg)
	} else if o := c.origin(arg); o.node != nil && !o.computed {
		addComparison(holder, o.node)
	}
}

// memberNode returns the node of a collection's members: of the keys of a map whose values are nothing, as of a set.
func memberNode(n *node) *node {
	if n == nil || n.keys == nil || canHold(contentType(n.typ)) {
		return n
	}
	return n.keys
}

// meetBeside returns the meetings of constants with what carries a code beside them. A list counts there if one of its
// members is a known code: its node is proven then.
func (c *collector) meetBeside() []*Meeting {
	var list []*Meeting
	for _, call := range c.besides {
		i := slices.IndexFunc(
			call.args,
			func(a besideArgument) bool { return a.node != nil && a.node.carries() != nil },
		)
		if i < 0 {
			continue
		}
		carrier, loose := call.args[i].node, call.args[i].loose
		how := Beside
		if call.compares {
			how = BesideCompared
		}
		for _, a := range call.args {
			switch {
			case loose && a.loose:
			case a.constant != nil:
				if how == BesideCompared || c.cfg.Known(a.constant.Value) {
					list = append(list, &Meeting{
						Constant: *a.constant, How: how, With: a.with, File: call.file, node: carrier,
						broken: call.broken,
					})
				}
			case a.node.carries() == nil && !slices.ContainsFunc(a.node.names, lexicon.SaysOther):
				c.proveSetsBeside(a.node, carrier)
			}
		}
	}
	return list
}

// proveSetsBeside proves the lists that stand beside a carrier, where they have a known code.
func (c *collector) proveSetsBeside(n, carrier *node) {
	for _, set := range setsOf(n) {
		if set.node.carries() == nil &&
			slices.ContainsFunc(set.Members, func(m Constant) bool { return c.cfg.Known(m.Value) }) {
			set.node.localProof = c.proofByUse(carrier.carries(), carrier, set.node, lang.BesideLink)
		}
	}
}
