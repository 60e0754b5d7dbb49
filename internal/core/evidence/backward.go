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
			group := s.groups[m.leader()]
			if s.isUnproven(m) || slices.ContainsFunc(group, s.mayBecomeStrict) ||
				slices.ContainsFunc(m.from, isElement) && slices.ContainsFunc(group, s.isUnproven) {
				for _, member := range group {
					if member.proof == nil {
						member.provedBy = n
					}
				}
				s.proveGroup(m, s.proofByUse(n.proof, n, m, lang.ComparedLink))
			}
		}
	}
}

// isUnproven reports whether nothing is proven of n, which may hold a code. An element of a map literal may prove what
// is read from the map, but never the map.
func (s *solver) isUnproven(n *node) bool { return n.proof == nil && s.mayHoldCode(n) }

// proveGroup proves by p all nodes that hold the same value as n, and marks those as strict that hold nothing but
// codes. It does the same for the lists whose elements were copied to a list among them: skip in append(list, skip...).
func (s *solver) proveGroup(n *node, p *Proof) {
	for _, member := range s.groups[n.leader()] {
		switch {
		case member.proof == nil && s.mayHoldCode(member):
			s.prove(member, p, s.holdsOnlyCodes(member))
		case member.proof == nil && s.isOwnNumericType(member):
			s.prove(member, p, false)
		case s.mayBecomeStrict(member):
			s.markStrict(member)
		}
		for _, part := range member.parts {
			if part.proof == nil && member.proof != nil && s.mayHoldCode(part) {
				s.proveGroup(part, s.proofByUse(p, member, part, lang.GivenTo))
			}
		}
	}
}

// markStrict notes that n holds nothing but codes, and so do the lists that it holds.
func (s *solver) markStrict(n *node) {
	n.strict, s.changed = true, true
	for _, held := range n.holds {
		if held.proof != nil && !held.strict && !held.isConstant {
			s.markStrict(held)
		}
	}
}

// isOwnNumericType reports whether n is a numeric type of this package whose name does not denote numbers of another
// kind. If one value of such a type is compared with a code, all its values may be codes.
func (s *solver) isOwnNumericType(n *node) bool {
	_, isType := n.obj.(*types.TypeName)
	return isType && n.obj.Pkg() == s.pass.Pkg && basicInfo(n.typ)&types.IsNumeric != 0 &&
		!n.saysOther() &&
		!lexicon.OwnsOther(n.obj.Name())
}

// mayBecomeStrict reports whether n is a node of this package that was proven by a code that it is given, and holds
// nothing else if it is also compared with a code.
func (s *solver) mayBecomeStrict(n *node) bool {
	return n.proof != nil && !n.strict && s.mayHoldCode(n) && (n.obj == nil || n.obj.Pkg() == s.pass.Pkg) &&
		s.holdsOnlyCodes(n)
}

// holdsOnlyCodes reports whether n, which is compared with a code, holds nothing but codes: it is a parameter, or it is
// given nothing but constants, by this package or by its callers.
func (s *solver) holdsOnlyCodes(n *node) bool {
	return n.isParam() || !s.isGivenVariables(n) || s.isSetByCallers(n)
}

// isSetByCallers reports whether n meets nothing but codes, and is given nothing but constants, and parameters to which
// calls give nothing but constants. Such nodes are the field of a matcher that a constructor sets, and the keys of a
// map to which an option adds.
func (s *solver) isSetByCallers(n *node) bool {
	// What does not type-check may be another value that it is given, or compared with.
	if s.illTyped() || !s.meetsOnlyCodes(n) {
		return false
	}
	// All that n is given must come from constants.
	isConstant := func(arg *node) bool { return arg.isConstant || !arg.isSource() }
	isSet := func(from *node) bool {
		return !from.isSource() || from.isLiteral() ||
			from.isParam() && s.mayHoldCode(from) && from.unknownSources == 0 && all(from.args, isConstant)
	}
	return n.unknownSources == 0 && all(n.from, isSet)
}

// meetsOnlyCodes reports whether n is compared with codes, and with nothing else. If n is not compared, it must be
// passed to parameters that hold nothing but codes, and to no others: im.Is(err, n).
func (s *solver) meetsOnlyCodes(n *node) bool {
	// Each must be a code for another reason than being compared with n. A variable that ranges over n is in its group.
	isCode := func(with *node) bool {
		return with.carries() != nil && (with.provedBy == nil || with.provedBy.leader() != n.leader())
	}
	isForCodes := func(param *node) bool { return param.proof != nil && param.strict && isCode(param) }
	isCompared, isPassed, isPassedElsewhere := false, false, false
	for _, member := range s.groups[n.leader()] {
		if !all(member.comparedWith, isCode) {
			return false
		}
		isCompared = isCompared || len(member.comparedWith) > 0
		isPassed = isPassed || len(member.params) > 0
		isPassedElsewhere = isPassedElsewhere || member.passedOn || !all(member.params, isForCodes)
	}
	return isCompared || isPassed && !isPassedElsewhere
}

// all reports whether all nodes of list satisfy f.
func all(list []*node, f func(*node) bool) bool {
	return !slices.ContainsFunc(list, func(n *node) bool { return !f(n) })
}

// proveGivers proves what is given to a node that holds nothing but codes: the parameter of NewError(code int), which
// becomes the field Code of an error.
func (s *solver) proveGivers() {
	for _, n := range slices.Clone(s.order) {
		// Only named things outside of functions speak for what they are given. The keys of a map are named as the map.
		owner := n
		if n.ofMap != nil {
			owner = n.ofMap
		}
		if n.proof == nil || !n.strict || !n.isSource() || owner.isLocal() || owner.obj == nil {
			continue
		}
		for _, giver := range append(slices.Clone(n.from), n.args...) {
			if (giver.proof == nil || s.mayBecomeStrict(giver)) && s.mayHoldCode(giver) && !giver.isOut &&
				len(giver.results) == 0 && // a call may return another value next time
				len(giver.heldBy) == 0 {
				s.proveGroup(giver, s.proofByUse(n.proof, n, giver, lang.GivenTo))
			}
		}
	}
}

// mayHoldCode reports whether n may be proven by what it is compared with or given to: it is no type, constant or
// computed value, and its name does not denote numbers of another kind. A map is named by its values: the name says
// nothing about the keys.
func (s *solver) mayHoldCode(n *node) bool {
	return !n.modified && !n.computed && n.isSource() &&
		(n.ofMap != nil || !n.saysOther())
}

// isGivenVariables reports whether n is given other values than constants and lists of constants.
func (s *solver) isGivenVariables(n *node) bool {
	return n.unknownSources > 0 ||
		slices.ContainsFunc(n.from, func(from *node) bool { return from.isSource() && !from.isLiteral() })
}
