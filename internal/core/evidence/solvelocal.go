package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// proveParameters proves the parameters to which a call passes a code, and what is read from them in the function.
// These proofs are local to the body: they say nothing about what other calls pass or get back.
func (s *solver) proveParameters() {
	l := &localSolver{solver: s}
	for _, n := range s.order {
		p := n.carries()
		if p == nil {
			continue
		}
		for _, param := range n.params {
			if n.proof != nil {
				p = s.proofByFlow(n, param)
			}
			l.proveLocally(param, p)
		}
	}
	for len(l.queue) > 0 {
		n := l.queue[0]
		l.queue = l.queue[1:]
		l.propagateLocally(n)
	}
	s.propagate()
}

// A localSolver propagates local proofs through the bodies of functions.
type localSolver struct {
	*solver
	queue []*node // that have a local proof which has not been propagated
}

// proveLocally gives n the local proof p, unless it has a proof or is modified in place.
func (l *localSolver) proveLocally(n *node, p *Proof) {
	if n.proof == nil && n.localProof == nil && !n.modified {
		n.localProof = p
		l.changed = true
		l.queue = append(l.queue, n)
	}
}

// propagateLocally gives the local proof of n to what gets its value, or is compared with it, in the same call.
func (l *localSolver) propagateLocally(n *node) {
	for _, param := range n.params {
		l.proveLocally(param, n.localProof)
	}
	for _, to := range n.to {
		switch {
		case to.kind() == types.ParamVar, !to.isSource():
		case n.isElementByParam():
		case n.isOut: // each call points to another variable
		case len(to.results) > 0 || slices.Contains(n.holds, to):
		case !to.outlivesCall():
			l.proveLocally(to, n.localProof)
		case !l.illTyped(): // else the key that the value is stored under may be missing
			to.provenByCall = to.provenByCall || to.proof == nil
			l.prove(to, n.localProof, false)
		}
	}
	for _, m := range n.comparedWith {
		if (m.isLocal() || m.isParam() || m.obj == nil) && l.mayHoldCode(m) {
			l.proveLocally(m, l.proofByUse(n.localProof, n, m, lang.ComparedLink))
		}
	}
}

// isElementByParam reports whether n is an element of a map under a key that is a parameter. What one call stores
// there, another does not find under its own key.
func (n *node) isElementByParam() bool { return slices.ContainsFunc(n.lookupKeys, (*node).isParam) }
