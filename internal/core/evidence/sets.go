package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A Set is a group of members of a list or map literal which may be codes: the keys of a map, its values, or the
// elements of a slice or an array.
type Set struct {
	Lit     *ast.CompositeLit
	Map     bool       // the members are the keys of a map
	Members []Constant // those that are constants
	File    *File
	Partial bool   // it has other members, or some that do not type-check
	Demand  bool   // it is a map, and a //jmvet:exhaustive directive stands on it
	Proof   *Proof // that the members are codes; nil if that is not proven
	Mixed   bool   // what it is used with also holds other numbers

	node   *node
	broken bool // it stands in a function that does not type-check
}

// listNode returns the node of lit, the literal of a slice, an array or a map. It is nil for other literals. The first
// call gives the node what the literal holds.
func (c *collector) listNode(lit *ast.CompositeLit) *node {
	if n, ok := c.lists[lit]; ok {
		return n
	}
	t := c.pass.TypesInfo.TypeOf(lit)
	if !isListType(t) {
		return nil
	}
	// The node is recorded before the elements are looked at, which may ask for it.
	n := c.newNode(nil, lit, t)
	n.standIn(&c.fn)
	c.lists[lit] = n
	c.joinType(n, t)
	var keys, elems []ast.Expr
	var elements []*ast.KeyValueExpr // of a map, under constant keys
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
			keys = append(keys, kv.Key)
			if n.keys != nil && c.exactKey(kv.Key) != "" {
				elements = append(elements, kv)
				continue
			}
		}
		elems = append(elems, elt)
	}
	if n.keys == nil { // the keys of other lists are indexes
		c.addSet(&Set{Lit: lit, node: n}, elems)
		return n
	}
	n.keys.standIn(&c.fn)
	c.addSet(&Set{Lit: lit, Map: true, node: n.keys}, keys)
	values := &Set{Lit: lit, node: n}
	for _, kv := range elements {
		c.addMember(values, kv.Value)
		c.giveElementOf(n, kv)
	}
	c.addSet(values, elems)
	return n
}

// addSet completes set with its members, the constants among exprs, and records it if there are any. All exprs are
// given to its node.
func (c *collector) addSet(set *Set, exprs []ast.Expr) {
	set.File, set.broken = c.file, c.fn.broken
	for _, e := range exprs {
		con := c.addMember(set, e)
		switch {
		case con != nil && con.node != nil:
			c.giveNamedConstant(set.node, con.node, e.Pos())
		case !c.isConstant(e):
			c.give(set.node, e)
		}
	}
	if len(set.Members) > 0 {
		set.node.sets = append(set.node.sets, set)
		c.sets = append(c.sets, set)
	}
}

// addMember adds e to the members of set if it is a constant that may be a code, and returns that constant: nil if it
// is none.
func (c *collector) addMember(set *Set, e ast.Expr) *Constant {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded {
		set.Partial = set.Partial || !c.isConstant(e)
		return nil
	}
	set.Members = append(set.Members, con)
	if !c.cfg.Known(con.Value) && con.Value > maxStatus {
		set.node.foreign = true
	}
	return &con
}

// giveNamedConstant records that a named constant is given to dst at pos. A function that does not type-check is no
// evidence.
func (c *collector) giveNamedConstant(dst, constant *node, pos token.Pos) {
	if c.fn.broken {
		return
	}
	addFlow(constant, dst)
	c.given = append(c.given, edge{constant, dst})
	c.recordGivenAt(constant, dst, pos)
}

// indexExpr records that m[x], the expression n, looks up x in a map.
func (c *collector) indexExpr(n *ast.IndexExpr) {
	if _, ok := underlying(c.pass.TypesInfo.TypeOf(n.X)).(*types.Map); ok {
		c.compareKey(n.X, n.Index)
	}
}

// compareKey records that key is compared with the keys of the map m, as m[key] and delete(m, key) do.
func (c *collector) compareKey(m, key ast.Expr) {
	keys := c.keysOf(m)
	if keys == nil {
		return
	}
	if c.isConstant(key) {
		c.compareNode(keys, key)
		return
	}
	addComparison(keys, c.origin(key).source())
}

// setsOf returns the sets that n stands for: its own, those of what it is read from, and those of the lists that it
// holds. What is read from a map under a constant key is not read from its other elements.
func setsOf(n *node) []*Set {
	var list []*Set
	seen := make(map[*node]bool)
	var visit func(n *node, depth int)
	visit = func(n *node, depth int) {
		if seen[n] || depth == 0 {
			return
		}
		seen[n] = true
		for _, s := range n.sets {
			addTo(&list, s)
		}
		for _, from := range slices.Concat(n.from, n.holds) {
			if !n.hasConstantKey || from.isElement {
				visit(from, depth-1)
			}
		}
	}
	const maxSteps = 5
	visit(n, maxSteps)
	return list
}

// compareMembers records as evidence that the members of each set are compared with what the set is compared with.
func (c *collector) compareMembers() {
	for _, n := range c.order {
		for _, with := range n.comparedWith {
			c.compareSets(n, with)
		}
	}
}

// compareSets records as evidence that the members of the sets that n stands for are compared with the node with. These
// are no meetings, for a set is reported as a whole.
func (c *collector) compareSets(n, with *node) {
	for _, set := range setsOf(n) {
		for _, m := range set.Members {
			c.setComparisons = append(c.setComparisons, &Meeting{
				Constant: m, How: Compared, File: set.File, node: with, broken: set.broken,
			})
		}
		for _, name := range slices.Concat(n.names, set.node.names) {
			with.addQualifier(name) // districts[code]: the table's name says what code is
		}
	}
}
