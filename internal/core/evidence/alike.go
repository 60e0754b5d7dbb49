package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// proveCompared proves what is compared with a node that carries a code: want in got != want.
func (s *solver) proveCompared() {
	for _, n := range slices.Clone(s.order) {
		if n.proof == nil {
			continue
		}
		for _, m := range n.comparedWith {
			if m.proof == nil && s.mayHoldCode(m) || slices.ContainsFunc(s.groups[m.leader()], s.mayBeStrict) {
				for _, same := range s.groups[m.leader()] {
					if same.proof == nil {
						same.provedBy = n
					}
				}
				s.proveGroup(m, s.proofByUse(n.proof, n, m, lang.ComparedLink))
			}
		}
	}
}

// proveGroup proves all nodes that hold the very same value as one.
func (s *solver) proveGroup(n *node, p *Proof) {
	for _, same := range s.groups[n.leader()] {
		switch {
		case same.proof == nil && s.mayHoldCode(same):
			s.prove(same, p, s.holdsOnlyCodes(same))
		case same.proof == nil && s.isOwnNumericType(same):
			s.prove(same, p, false)
		case s.mayBeStrict(same):
			s.markStrict(same)
		}
	}
}

// markStrict notes that a node holds nothing but codes, and so do the lists that it holds.
func (s *solver) markStrict(n *node) {
	n.strict, s.changed = true, true
	for _, held := range n.holds {
		if held.proof != nil && !held.strict && !held.isConstant {
			s.markStrict(held)
		}
	}
}

// isOwnNumericType reports whether a node is a type of numbers of this package whose name does not speak of another thing:
// what one of its values is compared with, all may be.
func (s *solver) isOwnNumericType(n *node) bool {
	_, isType := n.obj.(*types.TypeName)
	return isType && n.obj.Pkg() == s.pass.Pkg && basicInfo(n.typ)&types.IsNumeric != 0 &&
		!slices.ContainsFunc(n.names, lexicon.SaysOther) &&
		!lexicon.OwnsOther(n.obj.Name())
}

// mayBeStrict reports whether a node of this package, which was seen to be given a code, holds nothing else if it is
// used with one: it is a parameter, or it is given nothing but constants.
func (s *solver) mayBeStrict(n *node) bool {
	return n.proof != nil && !n.strict && s.mayHoldCode(n) && (n.obj == nil || n.obj.Pkg() == s.pass.Pkg) &&
		s.holdsOnlyCodes(n)
}

// holdsOnlyCodes reports whether a node that is used with a code holds nothing but codes: it is a parameter, or it is
// given nothing but constants.
func (s *solver) holdsOnlyCodes(n *node) bool {
	return n.isParam() || !s.isGivenVariables(n) || s.isSetByCallers(n)
}

// isSetByCallers reports whether a node is given nothing but constants and parameters to which calls give nothing but
// constants, and is compared with nothing but codes: the field of a matcher that a constructor makes, the keys of a map
// that an option writes to.
func (s *solver) isSetByCallers(n *node) bool {
	if s.illTyped() {
		return false // what does not type-check may be what else it is given, or compared with
	}
	isCode := func(with *node) bool { // for a reason of its own
		return with.carries() != nil && (with.provedBy == nil || with.provedBy.leader() != n.leader())
	}
	isConstant := func(arg *node) bool { return arg.isConstant || !arg.isSource() }
	isSet := func(from *node) bool {
		return !from.isSource() || from.isLiteral() ||
			from.isParam() && s.mayHoldCode(from) && from.unknownSources == 0 && all(from.args, isConstant)
	}
	meets := 0
	for _, same := range s.groups[n.leader()] { // the field, and the variable that goes over it
		if !all(same.comparedWith, isCode) {
			return false
		}
		meets += len(same.comparedWith)
	}
	return meets > 0 && n.unknownSources == 0 && all(n.from, isSet)
}

func all(list []*node, f func(*node) bool) bool {
	return !slices.ContainsFunc(list, func(n *node) bool { return !f(n) })
}

// proveGivers proves what is given to a node that holds nothing but codes: the parameter of NewError(code int), which
// becomes the code of an error.
func (s *solver) proveGivers() {
	for _, n := range slices.Clone(s.order) {
		thing := n // of keys the map
		if n.ofMap != nil {
			thing = n.ofMap
		}
		if n.proof == nil || !n.strict || !n.isSource() || thing.isLocal() || thing.obj == nil {
			continue
		}
		for _, giver := range append(slices.Clone(n.from), n.args...) {
			if (giver.proof == nil || s.mayBeStrict(giver)) && giver.isSource() && !giver.isOut &&
				len(giver.results) == 0 &&
				len(giver.heldBy) == 0 &&
				s.mayHoldCode(giver) {
				s.proveGroup(giver, s.proofByUse(n.proof, n, giver, lang.GivenTo))
			}
		}
	}
}

// mayHoldCode reports whether a node may be proven by what it is used with: it is no computed value, no type or
// constant, and its name does not speak of another thing.
func (s *solver) mayHoldCode(n *node) bool {
	return !n.modified && !n.computed && n.isSource() && !slices.ContainsFunc(n.names, lexicon.SaysOther)
}

// isGivenVariables reports whether a node may hold other things than constants: it is given values.
func (s *solver) isGivenVariables(n *node) bool {
	return n.unknownSources > 0 ||
		slices.ContainsFunc(n.from, func(from *node) bool { return from.isSource() && !from.isLiteral() })
}
