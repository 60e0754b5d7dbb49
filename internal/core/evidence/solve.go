package evidence

import (
	"go/types"
)

// A solver propagates evidence over a graph until nothing changes: along the flow of values, and from comparisons to
// what is compared.
type solver struct {
	*collector
	groups  map[*node][]*node // by their leaders. See unite.
	queue   []*node           // that are proven, and whose proofs have not been propagated
	changed bool              // something was proven in this round
}

// solve proves what can be proven of the nodes that c has collected, given the summaries of their functions.
func solve(c *collector, summaries *summarizer) {
	s := &solver{collector: c, groups: make(map[*node][]*node)}
	// What is computed is no code. That comes first, for it holds whatever is proven.
	for _, n := range s.order {
		if n.computed {
			markComputed(n)
		}
	}
	s.markComputedParameters()
	s.uniteSameValues(summaries)
	for _, n := range s.order {
		s.groups[n.leader()] = append(s.groups[n.leader()], n)
	}
	for _, n := range s.order {
		if n.proof != nil {
			s.queue = append(s.queue, n)
		}
	}
	// Inference comes last in a round: a node is not inferred to carry a code if a code is seen to reach it.
	for s.changed = true; s.changed; {
		s.changed = false
		s.propagate()
		s.proveCompared()
		s.proveGivers()
		s.proveParameters()
		if !s.changed {
			s.inferGroups()
		}
		if !s.changed {
			s.inferSets()
		}
	}
	s.markMixed()
}

// prove gives n the proof p, which holds for all its uses, unless it has one or is modified in place. A strict proof is
// of a node that holds nothing but codes.
func (s *solver) prove(n *node, p *Proof, strict bool) {
	if n.proof != nil || n.modified {
		return
	}
	n.proof, n.strict = p, strict
	s.changed = true
	s.queue = append(s.queue, n)
}

// propagate gives proofs to what gets the values of proven nodes.
func (s *solver) propagate() {
	for len(s.queue) > 0 {
		n := s.queue[0]
		s.queue = s.queue[1:]
		for _, to := range n.to {
			// What has a type of codes holds nothing else, nor does the literal of a list. What is given a constant
			// may hold other numbers.
			_, isType := n.obj.(*types.TypeName)
			isList := !n.isSource() && to.isLiteral() && !s.isGivenVariables(to)
			s.prove(to, s.proofByFlow(n, to), (isType || n.isTypeKeys || isList) && n.strict)
		}
		for _, call := range n.calls {
			s.prove(call, n.proof, n.strict)
		}
		for _, held := range n.holds {
			// A constant that is stored in a field is not proven by what other values of the field are used for.
			if !held.isConstant || !n.outlivesCall() || !n.provenByCall && n.provedBy == nil {
				s.prove(held, n.proof, n.strict)
			}
		}
	}
}

// markComputed marks all that get the value of n, which is computed: sum in sum := add(1, 2).
func markComputed(n *node) {
	for _, list := range [][]*node{n.to, n.calls} {
		for _, to := range list {
			if !to.computed {
				to.computed = true
				markComputed(to)
			}
		}
	}
}

// markComputedParameters marks the parameters to which calls pass computed values only.
func (s *solver) markComputedParameters() {
	for _, n := range s.order {
		if n.isParam() && len(n.args) > 0 && all(n.args, func(arg *node) bool { return arg.computed }) {
			n.computed = true
			markComputed(n)
		}
	}
}
