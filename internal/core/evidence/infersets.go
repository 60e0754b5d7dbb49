package evidence

import (
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// inferSets proves the sets that stand in a file that names JMessage, with more than half of their family values known.
// Where the file only names the company, their name must say error code.
func (s *solver) inferSets() {
	for _, set := range s.c.setOrder {
		n := set.node
		if n.proof != nil || n.localProof != nil || !s.cfg.Level.admits(ByContext) ||
			set.File.naming == lexicon.NamesNobody ||
			set.broken {
			continue
		}
		if slices.ContainsFunc(n.names, lexicon.SaysOther) || s.valuesOfMap(set) || isAskedForOther(n) {
			continue
		}
		if set.File.naming == lexicon.NamesCompany && !slices.ContainsFunc(n.names, func(name string) bool {
			strong, _ := lexicon.SaysCode(name)
			return strong
		}) {
			continue
		}
		known, family := 0, 0
		for _, m := range set.Members {
			if InFamily(m.Value) || s.cfg.Known(m.Value) {
				family++
			}
			if s.cfg.Known(m.Value) {
				known++
			}
		}
		if known*2 > family {
			s.prove(n, &Proof{
				Rule:   ByContext,
				Detail: lang.HoldingCodes.With(known, family),
				Place:  s.at(s.pass.Pkg, set.Lit.Pos()),
				Note:   lang.WhereNamed.With(),
				node:   n,
			}, true)
		}
	}
}

// isAskedForOther reports whether a list is compared with, or a map asked for, what speaks of another thing: vips[uid].
func isAskedForOther(n *node) bool {
	return slices.ContainsFunc(append(slices.Clone(n.heldBy), n), func(holder *node) bool {
		return slices.ContainsFunc(
			holder.comparedWith,
			func(with *node) bool { return slices.ContainsFunc(with.names, lexicon.SaysOther) },
		)
	})
}

// valuesOfMap reports whether a set is the values of a map: limits by name are no table of codes.
func (s *solver) valuesOfMap(set *Set) bool {
	return !set.Map && mapType(s.pass.TypesInfo.TypeOf(set.Lit)) != nil
}
