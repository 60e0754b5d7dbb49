package evidence

import (
	"go/ast"
	"go/types"
	"slices"
)

// A Set is a literal whose members may be codes: the keys of a map, its values, the elements of a slice or an array.
type Set struct {
	Lit     *ast.CompositeLit
	Map     bool       // its members are the keys of a map
	Member  types.Type // of its members
	Members []Constant
	File    *File
	Partial bool   // it has members that are no constants, or that do not type-check
	Demand  bool   // it is a map, and a //jmvet:exhaustive directive stands on it
	Proof   *Proof // that it holds codes
	Mixed   bool   // what it is used with also holds other numbers

	node   *node
	broken bool
}

// listNode returns the node of a composite literal lit of a slice, an array or a map: nil for other literals. What the
// literal holds is given to the node when it is made.
func (c *collector) listNode(lit *ast.CompositeLit) *node {
	if n, ok := c.lists[lit]; ok {
		return n
	}
	t := c.pass.TypesInfo.TypeOf(lit)
	var elem, key types.Type
	switch u := underlying(t).(type) {
	case *types.Map:
		elem, key = u.Elem(), u.Key()
	case *types.Slice:
		elem = u.Elem()
	case *types.Array:
		elem = u.Elem()
	default:
		return nil
	}
	n := c.newNode(nil, lit, t)
	c.lists[lit] = n
	c.joinType(n, t)
	var keys, elems []ast.Expr
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
			keys = append(keys, kv.Key)
		}
		elems = append(elems, elt)
	}
	if key != nil {
		c.members(lit, n.keys, keys, key, true)
	}
	c.members(lit, n, elems, elem, false)
	return n
}

// members notes the constants that a list has as its members, and gives it what else it has.
func (c *collector) members(lit *ast.CompositeLit, n *node, exprs []ast.Expr, t types.Type, isMap bool) {
	set := &Set{Lit: lit, Map: isMap, Member: t, File: c.file, node: n, broken: c.fn.broken}
	for _, e := range exprs {
		switch con, ok := c.constantOf(e); {
		case ok && !con.Embedded:
			set.Members = append(set.Members, con)
			if !c.cfg.Known(con.Value) && con.Value > maxStatus {
				n.foreign = true
			}
			c.giveNamed(n, con.node, e.Pos())
		case !c.isConstant(e):
			set.Partial = true
			c.give(n, e)
		}
	}
	if len(set.Members) > 0 {
		n.sets = append(n.sets, set)
		c.sets = append(c.sets, set)
	}
}

// indexExpr: m[x] asks a map for x.
func (c *collector) indexExpr(n *ast.IndexExpr) {
	if _, ok := underlying(c.pass.TypesInfo.TypeOf(n.X)).(*types.Map); ok {
		c.ask(n.X, n.Index)
	}
}

// ask compares the keys of a map m with the key that it is asked for, by m[key] or delete(m, key).
func (c *collector) ask(m, key ast.Expr) {
	whole := c.origin(m).node
	if whole == nil || whole.keys == nil {
		return
	}
	if c.isConstant(key) {
		c.compareNode(whole.keys, m, key)
		return
	}
	if o := c.origin(key); o.node != nil && !o.computed && !o.constant {
		addComparison(whole.keys, o.node)
	}
}

// setsOf returns the sets that a node stands for: its own, and those of what it is read from.
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
		for _, from := range n.from {
			visit(from, depth-1)
		}
	}
	visit(n, 5)
	return list
}

// compareMembers makes a comparison of each member of a set with what the set is used with: as evidence, for the
// members stand for themselves when it comes to reports.
func (c *collector) compareMembers() {
	for _, n := range slices.Clone(c.order) {
		if len(n.comparedWith) == 0 {
			continue
		}
		sets := setsOf(n)
		for _, with := range n.comparedWith {
			for _, set := range sets {
				for _, m := range set.Members {
					c.setComparisons = append(c.setComparisons, &Meeting{
						Constant: m, How: Compared, File: set.File, node: with, broken: set.broken,
					})
				}
				for _, name := range append(slices.Clone(n.names), set.node.names...) {
					with.addQualifier(name) // districts[code]: the table's name says what code is
				}
			}
		}
	}
}
