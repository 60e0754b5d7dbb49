package evidence

import "slices"

// markMixed marks the nodes that carry a code and also hold other numbers: they were only seen to be given a code, and
// are also given something else.
func (s *solver) markMixed() {
	for changed := true; changed; {
		changed = false
		for _, n := range s.order {
			if n.mixed || n.strict && n.proof != nil || n.carries() == nil || !n.isSource() {
				continue
			}
			if s.isMixed(n) {
				n.mixed, changed = true, true
			}
		}
	}
}

// isMixed reports whether n is given a number that is no code, a computed value, a value that no node stands for, or
// that of a node which is mixed or of which nothing is proven.
func (s *solver) isMixed(n *node) bool {
	// Where the code does not type-check, what else is given to a field, a variable or a result may be missing.
	if s.illTyped() && n.isDurable(s.pass.Pkg) && len(n.from) > 0 {
		return true
	}
	if n.foreign || n.unknownSources > 0 || n.computed {
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

// isEmpty reports whether n has no values but zero and constants.
func (n *node) isEmpty() bool {
	isGiven := len(n.from) > 0 || len(n.results) > 0 || n.unknownSources > 0 || n.computed || n.foreign
	return !isGiven && (n.isLocal() || n.isConstant || n.isLiteral())
}
