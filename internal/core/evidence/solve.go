package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A solver spreads evidence over a graph until nothing changes: along the flow of values, and from comparisons to what
// is compared.
type solver struct {
	*graph
	c       *collector
	members map[*node][]*node // of the groups, by their leaders
	queue   []*node
	changed bool
}

// solve proves what can be proven of the nodes that were collected.
func solve(c *collector, passes *summarizer) {
	s := &solver{graph: c.graph, c: c}
	for _, n := range s.order {
		if n.computed {
			spreadComputed(n)
		}
	}
	s.computedParameters()
	s.group(passes)
	s.members = make(map[*node][]*node)
	for _, n := range s.order {
		s.members[n.leader()] = append(s.members[n.leader()], n)
	}
	for _, n := range slices.Clone(s.order) {
		if n.proof != nil {
			s.queue = append(s.queue, n)
		}
	}
	for s.changed = true; s.changed; {
		s.changed = false
		s.propagate()
		s.proveCompared()
		s.proveGivers()
		s.proveParameters()
		if !s.changed { // what is proven by a value that has come there is not inferred
			s.inferGroups()
		}
		if !s.changed {
			s.inferSets()
		}
	}
	s.markMixed()
}

// prove gives a node its proof, which holds for all uses.
func (s *solver) prove(n *node, p *Proof, strict bool) {
	if n.proof != nil || n.modified {
		return
	}
	n.proof, n.strict = p, strict
	s.changed = true
	s.queue = append(s.queue, n)
}

// propagate hands proofs on along the flow of values, but not to what is counted.
func (s *solver) propagate() {
	for len(s.queue) > 0 {
		n := s.queue[0]
		s.queue = s.queue[1:]
		for _, to := range n.to {
			// What has a type of codes holds nothing else, nor does a list that is written out; what is given a
			// constant may.
			_, isType := n.obj.(*types.TypeName)
			isList := !n.isSource() && to.isLiteral() && !s.isGivenVariables(to)
			s.prove(to, s.flowProof(n, to), (isType || n.isTypeKeys || isList) && n.strict)
		}
		for _, call := range n.calls {
			s.prove(call, n.proof, n.strict)
		}
		for _, held := range n.holds {
			if !held.isConstant || !n.outlivesCall() || !n.provenByCall && n.provedBy == nil {
				s.prove(held, n.proof, n.strict)
			}
		}
	}
}

// spreadComputed marks all that receive a computed value: result := add(1, 2).
func spreadComputed(n *node) {
	for _, list := range [][]*node{n.to, n.calls} {
		for _, to := range list {
			if !to.computed {
				to.computed = true
				spreadComputed(to)
			}
		}
	}
}

// computedParameters marks the parameters that get nothing but computed values.
func (s *solver) computedParameters() {
	for _, n := range s.order {
		if n.isParam() && len(n.args) > 0 &&
			!slices.ContainsFunc(n.args, func(arg *node) bool { return !arg.computed }) {
			n.computed = true
			spreadComputed(n)
		}
	}
}

// group joins the nodes that hold the very same value: a local variable and the one thing that it is read from, a
// conversion and its operand, a call and the result of its function, and all values of one named type of this package.
func (s *solver) group(passes *summarizer) {
	for _, n := range s.order {
		if n.computed {
			continue
		}
		for _, r := range n.results {
			if r.obj.Pkg() == s.pass.Pkg && !passes.dependsOnCall(n) {
				unite(r, n)
				addFlow(r.keys, n.keys)
			}
		}
		// Where the code does not type-check, another source may be what is missing.
		if (n.isLocal() || n.obj == nil && !n.isLiteral()) && !s.illTyped() {
			if src := n.onlySource(); src != nil && (src.obj == nil || src.isLocal() || src.isDurable(s.pass.Pkg)) {
				unite(src, n)
			}
		}
		if named, ok := types.Unalias(n.typ).(*types.Named); ok && named.Obj().Pkg() == s.pass.Pkg {
			if t, ok := s.objects[named.Obj()]; ok && t != n && mayCarry(named) {
				unite(t, n)
			}
		}
	}
}

// dependsOnCall reports whether what a call returns depends on its arguments, or may, or on which function a variable
// holds. The value of a method or a function is known: code := e.GetCode; code().
func (p *summarizer) dependsOnCall(call *node) bool {
	site := call.site
	if site == nil || site.fn == nil && !slices.ContainsFunc(call.results, func(r *node) bool { return r.isDeclared }) {
		return true
	}
	return p.isLookup(site.sig, call.index) && site.sig.Params().Len() > 0
}

// onlySource returns the one node that a node's value is read from; nil if there are several, or unknown ones.
func (n *node) onlySource() *node {
	var only *node
	for _, from := range n.from {
		if !from.isSource() {
			continue
		}
		if only != nil {
			return nil
		}
		only = from
	}
	if n.unknownSources > 0 || n.computed || n.hasConstantKey || only != nil && only.isOut {
		return nil
	}
	return only
}

// enterCalls proves parameters by what calls give them: in the body of the function only. It says nothing of what other
// calls give them, nor of what the function returns to these.
func (s *solver) proveParameters() {
	e := &localSolver{solver: s}
	for _, n := range s.order {
		if p := n.carries(); p != nil {
			for _, param := range n.params {
				if n.proof != nil {
					p = s.flowProof(n, param)
				}
				e.proveLocally(param, p)
			}
		}
	}
	for len(e.queue) > 0 {
		n := e.queue[0]
		e.queue = e.queue[1:]
		e.propagateLocally(n)
	}
	s.propagate()
}

// An entry follows what calls give to parameters through the bodies of their functions.
type localSolver struct {
	*solver
	queue []*node
}

// enter proves a node n inside of its function by p.
func (e *localSolver) proveLocally(n *node, p *Proof) {
	if n.proof == nil && n.localProof == nil && !n.modified {
		n.localProof = p
		e.changed = true
		e.queue = append(e.queue, n)
	}
}

// goOn hands on what is proven of a node n inside of its function.
func (e *localSolver) propagateLocally(n *node) {
	for _, param := range n.params {
		e.proveLocally(param, n.localProof)
	}
	for _, to := range n.to {
		switch {
		case to.kind() == types.ParamVar, n.isElementByParam(), !to.isSource():
		case n.isOut: // each call points to another variable
		case len(to.results) > 0 || len(n.holds) > 0 && slices.Contains(n.holds, to):
		case to.outlivesCall() && e.illTyped(): // under which key may be what does not type-check
		case to.outlivesCall():
			to.provenByCall = to.provenByCall || to.proof == nil
			e.prove(to, n.localProof, false)
		default:
			e.proveLocally(to, n.localProof)
		}
	}
	for _, m := range n.comparedWith {
		if (m.isLocal() || m.isParam() || m.obj == nil) && e.mayHoldCode(m) {
			e.proveLocally(m, e.linkedProof(n.localProof, n, m, lang.ComparedLink))
		}
	}
}

// isElementByParam reports whether a node is an element of a map under a key that is a parameter: what one call puts
// there, another call does not find under its own key.
func (n *node) isElementByParam() bool {
	return slices.ContainsFunc(n.lookupKeys, func(key *node) bool { return key.isParam() })
}
