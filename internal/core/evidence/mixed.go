package evidence

import (
	"slices"
)

// mix marks the carriers that also hold what is no JMessage code: they were only seen to be given a code, and are given
// a number that is no code of JMessage's, a computed value, or something of which nothing is proven.
func (s *solver) markMixed() {
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

// isEmpty reports whether a node has no value but zero, or constants.
func (n *node) isEmpty() bool {
	return !n.isParam() && len(n.from) == 0 && len(n.results) == 0 && n.unknownSources == 0 && !n.computed && !n.foreign &&
		(n.isLocal() || n.isConstant || n.obj == nil && n.isLiteral())
}
