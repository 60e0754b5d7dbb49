package evidence

import (
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// inferSets proves the sets of which a majority of the members that look like codes are known ones, in files that name
// JMessage. If a file only names the company, the name of the set must say error code.
func (s *solver) inferSets() {
	if !s.cfg.Level.admits(ByContext) {
		return
	}
	for _, set := range s.sets {
		if set.node.proof != nil || set.node.localProof != nil || set.broken || !s.mayBeCodes(set) {
			continue
		}
		// Numbers that do not look like codes say nothing: a list of codes may also have 0 or 200.
		known, family := 0, 0
		for _, m := range set.Members {
			if s.cfg.Known(m.Value) {
				known++
				family++
			} else if InFamily(m.Value) {
				family++
			}
		}
		if known*2 <= family {
			continue
		}
		// A set is written out, so it holds nothing that is not seen here: the proof is strict.
		s.prove(set.node, &Proof{
			Rule:   ByContext,
			Detail: lang.HoldingCodes.With(known, family),
			Place:  s.at(s.pass.Pkg, set.Lit.Pos()),
			Note:   lang.WhereNamed.With(),
			node:   set.node,
		}, true)
	}
}

// mayBeCodes reports whether the file of the set names JMessage, and no name speaks of numbers of another kind.
func (s *solver) mayBeCodes(set *Set) bool {
	n := set.node
	if s.isOfOther(n) || s.isMapValues(set) || isLookedUpByOther(n) {
		return false
	}
	switch set.File.naming {
	case lexicon.NamesNobody:
		return false
	case lexicon.NamesCompany:
		return slices.ContainsFunc(n.names, saysCode)
	}
	return true
}

// isOfOther reports whether a name of n, the node of a set, or of what it belongs to speaks of numbers of another kind.
// A set belongs to what holds it if that is a field or a package variable, or else to the function that it stands in.
func (s *solver) isOfOther(n *node) bool {
	if n.saysOther() {
		return true
	}
	hasOwner := false
	for _, holder := range n.heldBy {
		if holder.ofMap != nil {
			holder = holder.ofMap
		}
		if s.ownerSaysOther(holder) {
			return true
		}
		hasOwner = hasOwner || holder.outlivesCall()
	}
	return !hasOwner && s.standsInOther(n)
}

// isLookedUpByOther reports whether n, or what holds it, is compared with or looked up by something whose name speaks
// of numbers of another kind: vips[uid].
func isLookedUpByOther(n *node) bool {
	isWithOther := func(n *node) bool { return slices.ContainsFunc(n.comparedWith, (*node).saysOther) }
	return isWithOther(n) || slices.ContainsFunc(n.heldBy, isWithOther)
}

// isMapValues reports whether the set has the values of a map. A map from names to limits is no table of codes.
func (c *collector) isMapValues(set *Set) bool {
	return !set.Map && mapType(c.pass.TypesInfo.TypeOf(set.Lit)) != nil
}
