package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A solver spreads evidence over a graph until nothing changes: along the flow of values, and from comparisons to what is compared.
type solver struct {
	*graph
	c       *collector
	members map[*node][]*node // of the groups, by their leaders
	queue   []*node
	changed bool
}

// solve proves what can be proven of the nodes that were collected.
func solve(c *collector, passes *passer) {
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
		s.compareProven()
		s.proveGivers()
		s.enterCalls()
		if !s.changed { // what is proven by a value that has come there is not inferred
			s.inferGroups()
		}
		if !s.changed {
			s.inferSets()
		}
	}
	s.mix()
}

// prove gives a node its proof, which holds for all uses.
func (s *solver) prove(n *node, p *Proof, strict bool) {
	if n.proof != nil || n.counted {
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
			// What has a type of codes holds nothing else, nor does a list that is written out; what is given a constant may.
			_, isType := n.obj.(*types.TypeName)
			isList := !n.isSource() && to.isSet() && !s.holdsOther(to)
			s.prove(to, s.handOn(n, to), (isType || n.isKeysOf || isList) && n.strict)
		}
		for _, call := range n.calls {
			s.prove(call, n.proof, n.strict)
		}
		for _, held := range n.holds {
			if !held.isConstant || !n.isOutlasting() || !n.isEntered && n.provedBy == nil {
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
		if n.isParam() && len(n.args) > 0 && !slices.ContainsFunc(n.args, func(arg *node) bool { return !arg.computed }) {
			n.computed = true
			spreadComputed(n)
		}
	}
}

// group joins the nodes that hold the very same value: a local variable and the one thing that it is read from, a
// conversion and its operand, a call and the result of its function, and all values of one named type of this package.
func (s *solver) group(passes *passer) {
	for _, n := range s.order {
		if n.computed {
			continue
		}
		for _, r := range n.results {
			if r.obj.Pkg() == s.pass.Pkg && !passes.dependsOnCall(n) {
				unite(r, n)
				flow(r.keys, n.keys)
			}
		}
		// Where the code does not type-check, another source may be what is missing.
		if (n.isLocal() || n.obj == nil && !n.isSet()) && len(s.pass.TypeErrors) == 0 {
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

// dependsOnCall reports whether what a call returns depends on its arguments, or may, or on which function a variable holds. The
// value of a method or a function is known: code := e.GetCode; code().
func (p *passer) dependsOnCall(call *node) bool {
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
	if n.opaque > 0 || n.computed || n.isUnderKey || only != nil && only.isOut {
		return nil
	}
	return only
}

// compareProven proves what is compared with a node that carries a code: want in got != want.
func (s *solver) compareProven() {
	for _, n := range slices.Clone(s.order) {
		if n.proof == nil {
			continue
		}
		for _, m := range n.same {
			if m.proof == nil && s.mayHoldCode(m) || slices.ContainsFunc(s.members[m.leader()], s.mayBeStrict) {
				for _, same := range s.members[m.leader()] {
					if same.proof == nil {
						same.provedBy = n
					}
				}
				s.proveAlike(m, s.linked(n, m, lang.ComparedLink))
			}
		}
	}
}

// proveAlike proves all nodes that hold the very same value as one.
func (s *solver) proveAlike(n *node, p *Proof) {
	for _, same := range s.members[n.leader()] {
		switch {
		case same.proof == nil && s.mayHoldCode(same):
			s.prove(same, p, s.holdsWhatItMeets(same))
		case same.proof == nil && s.isOwnNumber(same):
			s.prove(same, p, false)
		case s.mayBeStrict(same):
			s.makeStrict(same)
		}
	}
}

// makeStrict notes that a node holds nothing but codes, and so do the lists that it holds.
func (s *solver) makeStrict(n *node) {
	n.strict, s.changed = true, true
	for _, held := range n.holds {
		if held.proof != nil && !held.strict && !held.isConstant {
			s.makeStrict(held)
		}
	}
}

// isOwnNumber reports whether a node is a type of numbers of this package whose name does not speak of another thing: what one of its
// values is compared with, all may be.
func (s *solver) isOwnNumber(n *node) bool {
	_, isType := n.obj.(*types.TypeName)
	return isType && n.obj.Pkg() == s.pass.Pkg && basicInfo(n.typ)&types.IsNumeric != 0 && !slices.ContainsFunc(n.names, saysOther) &&
		!ownsOther(n.obj.Name())
}

// mayBeStrict reports whether a node of this package, which was seen to be given a code, holds nothing else if it is used with one: it is
// a parameter, or it is given nothing but constants.
func (s *solver) mayBeStrict(n *node) bool {
	return n.proof != nil && !n.strict && s.mayHoldCode(n) && (n.obj == nil || n.obj.Pkg() == s.pass.Pkg) &&
		s.holdsWhatItMeets(n)
}

// holdsWhatItMeets reports whether a node that is used with a code holds nothing but codes: it is a parameter, or it is given nothing but
// constants.
func (s *solver) holdsWhatItMeets(n *node) bool {
	return n.isParam() || !s.holdsOther(n) || s.isSetByCallers(n)
}

// isSetByCallers reports whether a node is given nothing but constants and parameters to which calls give nothing but constants, and is
// compared with nothing but codes: the field of a matcher that a constructor makes, the keys of a map that an option writes to.
func (s *solver) isSetByCallers(n *node) bool {
	isCode := func(with *node) bool { // for a reason of its own
		return with.carries() != nil && (with.provedBy == nil || with.provedBy.leader() != n.leader())
	}
	isConstant := func(arg *node) bool { return arg.isConstant || !arg.isSource() }
	isSet := func(from *node) bool {
		return !from.isSource() || from.isSet() || from.isParam() && s.mayHoldCode(from) && from.opaque == 0 && all(from.args, isConstant)
	}
	meets := 0
	for _, same := range s.members[n.leader()] { // the field, and the variable that goes over it
		if !all(same.same, isCode) {
			return false
		}
		meets += len(same.same)
	}
	return meets > 0 && n.opaque == 0 && all(n.from, isSet)
}

func all(list []*node, f func(*node) bool) bool {
	return !slices.ContainsFunc(list, func(n *node) bool { return !f(n) })
}

// proveGivers proves what is given to a node that holds nothing but codes: the parameter of NewError(code int), which becomes the code
// of an error.
func (s *solver) proveGivers() {
	for _, n := range slices.Clone(s.order) {
		thing := n // of keys the map
		if n.whole != nil {
			thing = n.whole
		}
		if n.proof == nil || !n.strict || !n.isSource() || thing.isLocal() || thing.obj == nil {
			continue
		}
		for _, giver := range append(slices.Clone(n.from), n.args...) {
			if (giver.proof == nil || s.mayBeStrict(giver)) && giver.isSource() && !giver.isOut && len(giver.results) == 0 && len(giver.heldBy) == 0 && s.mayHoldCode(giver) {
				s.proveAlike(giver, s.linked(n, giver, lang.GivenTo))
			}
		}
	}
}

// mayHoldCode reports whether a node may be proven by what it is used with: it is no computed value, no type or constant, and its name does
// not speak of another thing.
func (s *solver) mayHoldCode(n *node) bool {
	return !n.counted && !n.computed && n.isSource() && !slices.ContainsFunc(n.names, saysOther)
}

// holdsOther reports whether a node may hold other things than constants: it is given values.
func (s *solver) holdsOther(n *node) bool {
	return n.opaque > 0 || slices.ContainsFunc(n.from, func(from *node) bool { return from.isSource() && !from.isSet() })
}

// enterCalls proves parameters by what calls give them: in the body of the function only. It says nothing of what other calls give
// them, nor of what the function returns to these.
func (s *solver) enterCalls() {
	var queue []*node
	enter := func(n *node, p *Proof) {
		if n.proof == nil && n.inside == nil && !n.counted {
			n.inside = p
			s.changed = true
			queue = append(queue, n)
		}
	}
	for _, n := range s.order {
		if p := n.carries(); p != nil {
			for _, param := range n.params {
				if n.proof != nil {
					p = s.handOn(n, param)
				}
				enter(param, p)
			}
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		for _, param := range n.params {
			enter(param, n.inside)
		}
		for _, to := range n.to {
			switch {
			case to.kind() == types.ParamVar, n.isElementByParam(), !to.isSource():
			case n.isOut: // each call points to another variable
			case len(to.results) > 0 || len(n.holds) > 0 && slices.Contains(n.holds, to):
			case to.isOutlasting():
				to.isEntered = to.isEntered || to.proof == nil
				s.prove(to, n.inside, false)
			default:
				enter(to, n.inside)
			}
		}
		for _, m := range n.same {
			if m.isLocal() || m.isParam() || m.obj == nil {
				if s.mayHoldCode(m) {
					enter(m, s.linkedProof(n.inside, n, m, lang.ComparedLink))
				}
			}
		}
	}
	s.propagate()
}

// isElementByParam reports whether a node is an element of a map under a key that is a parameter: what one call puts there, another call
// does not find under its own key.
func (n *node) isElementByParam() bool {
	return slices.ContainsFunc(n.asked, func(key *node) bool { return key.isParam() })
}

// mix marks the carriers that also hold what is no JMessage code: they were only seen to be given a code, and are given a house's own
// number, a computed value, or something of which nothing is proven.
func (s *solver) mix() {
	for again := true; again; {
		again = false
		for _, n := range s.order {
			if n.mixed || n.strict && n.proof != nil || n.carries() == nil || !n.isSource() {
				continue
			}
			if s.isMixed(n) {
				n.mixed, again = true, true
			}
		}
	}
}

func (s *solver) isMixed(n *node) bool {
	// Where the code does not type-check, it is not known what else is given to a field, a variable or a result.
	if len(s.pass.TypeErrors) > 0 && n.isDurable(s.pass.Pkg) && len(n.from) > 0 {
		return true
	}
	if n.house || n.opaque > 0 || n.computed {
		return true
	}
	sources := slices.Concat(n.from, n.results)
	if n.isParam() {
		sources = append(sources, n.args...)
	}
	for _, from := range sources {
		if from.isSource() && (from.mixed || from.carries() == nil && !from.isEmpty()) {
			return true
		}
	}
	return slices.ContainsFunc(n.heldBy, func(h *node) bool { return h.mixed })
}

// isEmpty reports whether a node has no value but zero, or constants.
func (n *node) isEmpty() bool {
	return !n.isParam() && len(n.from) == 0 && len(n.results) == 0 && n.opaque == 0 && !n.computed && !n.house &&
		(n.isLocal() || n.isConstant || n.obj == nil && n.isSet())
}
