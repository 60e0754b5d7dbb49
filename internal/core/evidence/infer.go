package evidence

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A groupEvidence is what the comparisons of a group of nodes are evidence of. The nodes hold the very same value.
type groupEvidence struct {
	*solver
	members []*node

	// Proofs by the first comparison that supports them; nil if none does.
	byConstant *Proof
	byContext  *Proof
	byName     *Proof
	byValue    *Proof // only if the -evidence setting admits it

	naming lexicon.Naming // how JMessage is named where byContext was found
	plain  bool           // all members and what is compared with them are of basic types, or of interfaces

	// The distinct values that it is compared with. Known codes are only listed if they are written as one literal: a
	// named constant may belong to another table. Unknown values are listed if they look like codes.
	known, unknown []int64

	otherService bool // another service is named in a file that compares it
}

// inferGroups proves the groups whose comparisons are evidence enough.
func (s *solver) inferGroups() {
	for _, g := range s.groupEvidence() {
		p := g.strongest()
		if p == nil {
			continue
		}
		for _, n := range g.members {
			if n.proof == nil && !n.computed {
				s.prove(n, p, false)
			}
		}
	}
}

// groupEvidence returns the evidence of each group, in the order of their first nodes.
func (s *solver) groupEvidence() []*groupEvidence {
	groups := make(map[*node]*groupEvidence) // by their leaders
	var order []*groupEvidence
	for _, n := range s.order {
		lead := n.leader()
		g := groups[lead]
		if g == nil {
			g = &groupEvidence{solver: s, plain: true}
			groups[lead] = g
			order = append(order, g)
		}
		g.members = append(g.members, n)
		g.plain = g.plain && isPlain(contentType(n.typ))
	}
	// A constant that is passed to a parameter is no evidence: other calls may pass another thing.
	for _, given := range s.given {
		if given.from.proof != nil && !given.to.modified && !given.to.isParam() {
			groups[given.to.leader()].addConstant(given.to, given.from, lang.Given, s.givenAt[given])
		}
	}
	for _, m := range slices.Concat(s.meetings, s.setComparisons) {
		if m.How == Compared && !m.node.computed && !m.broken {
			groups[m.node.leader()].addComparison(m)
		}
	}
	return order
}

// addConstant adds as evidence that the member n meets a proven constant at pos, as how says.
func (g *groupEvidence) addConstant(n, constant *node, how lang.Text, pos token.Pos) {
	if g.byConstant == nil {
		g.byConstant = g.proofByConstant(n, constant, how, pos)
	}
}

// addComparison adds the comparison m of a member as evidence.
func (g *groupEvidence) addComparison(m *Meeting) {
	if m.Constant.node != nil && m.Constant.node.proof != nil {
		g.addConstant(m.node, m.Constant.node, lang.ComparedWith, m.Expr.Pos())
	}
	if m.With != nil {
		g.plain = g.plain && isPlain(m.With)
	}
	if !g.cfg.Known(m.Value) {
		if InFamily(m.Value) {
			addTo(&g.unknown, m.Value)
		}
		return
	}
	if g.byValue == nil && g.cfg.Level.admits(ByValue) {
		g.byValue = g.proofByComparison(ByValue, m, "")
	}
	if g.standsInOther(m.node) {
		return
	}
	if m.Written && !m.Named {
		addTo(&g.known, m.Value)
	}
	if g.byName == nil {
		g.byName = g.proofByComparison(ByName, m, "")
	}
	if naming, where := g.namedWhere(m); naming > g.naming {
		g.naming, g.byContext = naming, g.proofByComparison(ByContext, m, where)
	}
	g.otherService = g.otherService || m.File.namesOtherService()
}

// namedWhere returns how JMessage is named for the comparison m, and says where: in the file, or where the compared
// field, type or function is declared.
//
// For a call, the declaration is that of the function, not of its result: which package an unnamed result belongs to
// depends on the driver, if a function value has the type of another package's function.
func (s *solver) namedWhere(m *Meeting) (naming lexicon.Naming, where lang.Phrase) {
	if m.File.naming != lexicon.NamesNobody {
		naming, where = m.File.naming, lang.WhereNamed.With()
	}
	for _, n := range slices.Concat([]*node{m.node}, m.node.from) {
		obj := n.obj
		if obj == nil {
			obj = n.callee
		}
		if obj == nil || kindOf(obj) == types.LocalVar {
			continue
		}
		if at := s.namesVendorAt(obj); at > naming {
			naming = at
			where = lang.NamedAtDecl.With(s.title(n), directory(obj.Pkg(), ""))
		}
	}
	return naming, where
}

// strongest returns the strongest proof that the -evidence setting admits, nil if there is none.
func (g *groupEvidence) strongest() *Proof {
	for _, p := range []*Proof{g.byConstant, g.contextProof(), g.nameProof(), g.byValue} {
		if p != nil && g.cfg.Level.admits(p.Rule) {
			return p
		}
	}
	return nil
}

// contextProof returns the proof by rule [ByContext], nil if there is none. JMessage is named, and no name speaks of
// numbers of another kind. If only the company is named, a name must say error code, too.
func (g *groupEvidence) contextProof() *Proof {
	isFromService := func(n *node) bool { return n.isFromService(make(map[*node]bool)) }
	if g.byContext == nil || g.saysOther() || slices.ContainsFunc(g.members, isFromService) {
		return nil
	}
	if g.naming == lexicon.NamesCompany && !g.saysCode() {
		return nil
	}
	return g.byContext
}

// nameProof returns the proof by rule [ByName], nil if there is none. A name must say error code, and more of the
// compared values must be known codes than not. There is no proof where another service is named, nor in code that does
// not type-check, for values and names may be missing.
func (g *groupEvidence) nameProof() *Proof {
	if !g.plain || len(g.known) <= len(g.unknown) || g.illTyped() || !g.saysCode() || g.saysOther() {
		return nil
	}
	if g.otherService || g.namesOtherService() || slices.ContainsFunc(g.members, (*node).isOfOtherService) {
		return nil
	}
	p := *g.byName
	p.Note = lang.NameSaysCode.With(len(g.known), len(g.unknown))
	return &p
}

// saysCode reports whether a name of the group says error code: by a strong word, or by a weak one that is compared
// with two codes.
func (g *groupEvidence) saysCode() bool {
	return slices.ContainsFunc(g.members, func(n *node) bool {
		return slices.ContainsFunc(n.names, func(name string) bool {
			strong, weak := lexicon.SaysCode(name)
			return strong || weak && len(g.known) > 1
		})
	})
}

// saysOther reports whether a name of the group, or of what it belongs to, speaks of numbers of another kind. Where the
// code does not type-check, a local variable may be missing in the group of what it is read from, whose names count in
// any case.
func (g *groupEvidence) saysOther() bool {
	says := func(n *node) bool { return n.saysOther() || g.ownerSaysOther(n) }
	return slices.ContainsFunc(g.members, func(n *node) bool {
		return says(n) || g.illTyped() && n.isLocal() && slices.ContainsFunc(n.from, says)
	})
}
