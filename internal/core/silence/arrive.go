package silence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"
)

// A flow finds out which of the values the subject of a switch can have at which places of the function.
type flow struct {
	*function
	s       *ast.SwitchStmt
	values  []int64
	ev      *evaluator
	kills   map[*types.Var]bool   // variables that the subject is read from: when one changes, it may have any value
	entries map[*cfg.Block][]bool // which values it can have where the block begins
	edges   map[branch][]bool     // which values go along an edge, as far as that was asked
}

// newFlow returns the flow of the values of s, whose subject ev knows.
func (f *function) newFlow(s Switch, ev *evaluator) *flow {
	fl := &flow{
		function: f,
		s:        s.Stmt,
		values:   s.Values,
		ev:       ev,
		kills:    make(map[*types.Var]bool),
		entries:  make(map[*cfg.Block][]bool),
		edges:    make(map[branch][]bool),
	}
	for _, alias := range ev.aliases {
		for n := range ast.Preorder(alias) {
			if id, ok := n.(*ast.Ident); ok {
				if v := f.variable(id); v != nil && !v.IsField() {
					fl.kills[v] = true
				}
			}
		}
	}
	return fl
}

// spread follows the values along the edges of the graph until nothing changes.
func (fl *flow) spread() {
	first := fl.graph.Blocks[0]
	fl.entries[first] = fl.all()
	todo := []*cfg.Block{first}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		out := fl.through(b)
		for i, next := range b.Succs {
			if fl.join(next, fl.along(b, i, out)) {
				todo = append(todo, next)
			}
		}
	}
}

// all says that every value is possible.
func (fl *flow) all() []bool { return slices.Repeat([]bool{true}, len(fl.values)) }

// join adds more to the values that can be where b begins. It reports whether there are new ones.
func (fl *flow) join(b *cfg.Block, more []bool) bool {
	if fl.entries[b] == nil {
		fl.entries[b] = more
		return true
	}
	grown := false
	for i, can := range more {
		if can && !fl.entries[b][i] {
			fl.entries[b][i] = true
			grown = true
		}
	}
	return grown
}

// through returns which values can be where b ends.
func (fl *flow) through(b *cfg.Block) []bool {
	if fl.rangeSets(b, func(v *types.Var) bool { return fl.kills[v] }) {
		return fl.all()
	}
	for _, n := range b.Nodes {
		if !fl.names(n) && fl.changes(n) {
			return fl.all()
		}
	}
	return slices.Clone(fl.entries[b])
}

// names reports whether n only gives an alias its value: code := im.CodeOf(err).
func (fl *flow) names(n ast.Node) bool {
	targets, _ := assignment(n)
	if len(targets) != 1 {
		return false
	}
	v := fl.variable(targets[0])
	aliases := fl.ev.aliases
	return v != nil && slices.ContainsFunc(aliases[:len(aliases)-1], func(e ast.Expr) bool { return fl.variable(e) == v })
}

// changes reports whether n gives something that the subject is read from another value, or hands out its address.
func (fl *flow) changes(n ast.Node) bool {
	isKilled := func(e ast.Expr) bool { return fl.kills[fl.placeOf(e).root] }
	for n := range ast.Preorder(n) {
		var changed []ast.Expr
		switch n := n.(type) {
		case *ast.AssignStmt, *ast.ValueSpec:
			changed, _ = assignment(n)
		case *ast.IncDecStmt:
			changed = []ast.Expr{n.X}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				changed = []ast.Expr{n.X}
			}
		}
		if slices.ContainsFunc(changed, isKilled) {
			return true
		}
	}
	return false
}

// along returns which of the values out, those where b ends, go along its i-th edge.
func (fl *flow) along(b *cfg.Block, i int, out []bool) []bool {
	list := slices.Clone(out)
	cond, of, ok := fl.condition(b)
	if !ok {
		return list
	}
	for k, v := range fl.values {
		if is, known := fl.ev.takes(cond, of, v); known && is != (i == 0) {
			list[k] = false
		}
	}
	return list
}

// arriving returns the values that reach the code after the switch without a clause: conditions before and around it
// have not taken them out, nor have other conditions of a switch without a tag. The flow must have been spread.
func (fl *flow) arriving() []int64 {
	done := fl.after(fl.s)
	if done == nil {
		return fl.values
	}
	var list []int64
	for i, passes := range fl.passing(done) {
		if passes {
			list = append(list, fl.values[i])
		}
	}
	return list
}

// passing returns which values come to done, the block after the switch, past all clauses.
func (fl *flow) passing(done *cfg.Block) []bool {
	list := make([]bool, len(fl.values))
	for _, b := range fl.graph.Blocks {
		if b.Kind == cfg.KindSwitchCaseBody || isInBody(b, fl.s) {
			continue
		}
		for edge, next := range b.Succs {
			if next != done {
				continue
			}
			for i, can := range fl.taking(branch{b, edge}) {
				list[i] = list[i] || can
			}
		}
	}
	return list
}

// A branch is the edge to the successor of block with the given index.
type branch struct {
	block *cfg.Block
	index int
}

// taking returns which values go along edge, none if control never comes there. The flow must have been spread: the
// answer is kept.
func (fl *flow) taking(edge branch) []bool {
	if fl.entries[edge.block] == nil {
		return nil
	}
	list, ok := fl.edges[edge]
	if !ok {
		list = fl.along(edge.block, edge.index, fl.through(edge.block))
		fl.edges[edge] = list
	}
	return list
}
