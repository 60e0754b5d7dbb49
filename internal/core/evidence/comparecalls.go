package evidence

import (
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/syntax"
)

// compareAtCalls records which constants and sets each call compares with its other arguments, as the summary of its
// function says: in(code, 899000, 899030) counts as code == 899000 || code == 899030 if the function compares the one
// with the others. The summaries must be complete.
func (s *summarizer) compareAtCalls() {
	for _, site := range s.sites {
		f, _ := s.summaryAt(site)
		if f.broken {
			continue
		}
		for _, pair := range f.comparisons {
			if site.namesOther(pair) {
				continue // func isZip(code, zip int) bool: what is compared here are postal codes
			}
			for _, n := range site.arguments(pair.From) {
				for _, other := range site.arguments(pair.To) {
					s.compareSlot(n, other)
					s.compareSets(other, n)
				}
			}
		}
	}
}

// namesOther reports whether a name says that the function called at site compares numbers of another kind in pair: the
// name of one of the two parameters, of the function, its receiver or its package. If both parameters have such a name,
// these say nothing: in(id int, ids ...int).
func (s *callSite) namesOther(pair Pair) bool {
	if s.fn != nil {
		owners := []string{s.fn.Name(), s.fn.Pkg().Name()}
		if recv := s.fn.Signature().Recv(); recv != nil {
			owners = append(owners, syntax.TypeName(recv.Type()))
		}
		if slices.ContainsFunc(owners, lexicon.OwnsOther) {
			return true
		}
	}
	return s.isForOther(pair.From) != s.isForOther(pair.To)
}

// isForOther reports whether the name of the parameter that a summary gives by index speaks of numbers of another kind.
func (s *callSite) isForOther(index int) bool {
	param, _ := parameterOf(index)
	return param != receiverIndex && isForOther(s.sig.Params().At(param))
}

// compareSlot records that n is compared with the constant that a call passes, for which slot stands. It does nothing
// if slot is no constant that may be a code, or n is one, too.
func (s *summarizer) compareSlot(n, slot *node) {
	given := slot.meeting
	if given == nil || given.Initial || n.isConstant {
		return
	}
	s.meetings = append(s.meetings, &Meeting{
		Constant: given.Constant, How: Compared, With: given.With, File: given.File, node: n, broken: given.broken,
	})
}
