package evidence

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// groupEvidence is what the comparisons with the nodes of a group say together.
type groupEvidence struct {
	members  []*node
	constant *Proof
	context  *Proof
	naming   lexicon.Naming // how JMessage is named where context speaks
	value    *Proof
	// The distinct values that it is compared with: known codes that are written out as one number, and all other
	// values of the families. Who has a name of his own for a code may have a table of his own.
	known, unknown []int64
	plain          bool // every subject and member is of a basic type, or an interface
	otherService   bool // another service is named where it is compared
}

// inferGroups proves the groups whose comparisons are evidence.
func (s *solver) inferGroups() {
	groups := make(map[*node]*groupEvidence)
	var order []*groupEvidence
	for _, n := range s.order {
		lead := n.leader()
		g := groups[lead]
		if g == nil {
			g = &groupEvidence{plain: true}
			groups[lead] = g
			order = append(order, g)
		}
		g.members = append(g.members, n)
		g.plain = g.plain && isPlain(contentType(n.typ))
	}
	for _, given := range s.c.given {
		if given.constant.proof != nil && !given.to.modified && !given.to.isParam() {
			pos := s.givenAt[edge{given.constant, given.to}]
			groups[given.to.leader()].setConstant(s, given.to, given.constant, lang.Given, pos)
		}
	}
	for _, list := range [][]*Meeting{s.c.meetings, s.c.evidence} {
		for _, m := range list {
			if m.How == Compared && !m.node.computed && !m.broken {
				groups[m.node.leader()].add(s, m)
			}
		}
	}
	for _, g := range order {
		p := g.proof(s)
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

func (g *groupEvidence) setConstant(s *solver, n, constant *node, how lang.Text, pos token.Pos) {
	if g.constant == nil {
		g.constant = s.proofByConstant(n, constant, how, pos)
	}
}

// add takes one comparison as evidence.
func (g *groupEvidence) add(s *solver, m *Meeting) {
	if m.Constant.node != nil && m.Constant.node.proof != nil {
		g.setConstant(s, m.node, m.Constant.node, lang.ComparedWith, m.Expr.Pos())
	}
	if m.With != nil {
		g.plain = g.plain && isPlain(m.With)
	}
	if !s.cfg.Known(m.Value) {
		if InFamily(m.Value) {
			addTo(&g.unknown, m.Value)
		}
		return
	}
	if m.Written && !m.Named {
		addTo(&g.known, m.Value)
	}
	if g.value == nil {
		g.value = s.proofByComparison(ByValue, m, "")
	}
	if naming, where := s.namedWhere(m); naming > g.naming {
		g.naming, g.context = naming, s.proofByComparison(ByContext, m, where)
	}
	g.otherService = g.otherService || m.File.namesOtherService()
}

// namedWhere says how and where JMessage is named: in the file of a comparison m, or where the compared field, type or
// function is declared. Of a call that is the thing that is called, not its result: which package a result without a
// name belongs to depends on the driver, where a function value has the type of another package's function.
func (s *solver) namedWhere(m *Meeting) (naming lexicon.Naming, where lang.Phrase) {
	if m.File.naming != lexicon.NamesNobody {
		naming, where = m.File.naming, lang.WhereNamed.With()
	}
	for _, n := range slices.Concat([]*node{m.node}, m.node.from) {
		obj := n.obj
		if obj == nil {
			obj = n.callee
		}
		if obj == nil || isLocal(obj) {
			continue
		}
		if at := s.namesVendorAt(obj); at > naming {
			naming = at
			where = lang.NamedAtDecl.With(s.title(n), directory(obj.Pkg(), ""))
		}
	}
	return naming, where
}

// isLocal reports whether an object is a variable of a function body.
func isLocal(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	return ok && v.Kind() == types.LocalVar
}

// proof returns the strongest evidence that the setting admits, nil if there is none.
func (g *groupEvidence) proof(s *solver) *Proof {
	for _, p := range []*Proof{g.constant, g.byContext(s), g.byName(s), g.value} {
		if p != nil && s.cfg.Level.admits(p.Rule) {
			return p
		}
	}
	return nil
}

// byContext is rule context: JMessage is named, and the thing does not speak of numbers of another kind. Where only the
// company is named, its name must say error code.
func (g *groupEvidence) byContext(s *solver) *Proof {
	if g.context == nil || g.isOther(s) || slices.ContainsFunc(g.members, (*node).isNamedAfterService) {
		return nil
	}
	if g.naming == lexicon.NamesCompany && !g.saysCode() {
		return nil
	}
	return g.context
}

// byName is rule name. Where the code does not type-check, values and names may be missing from it: nothing is proven
// then.
func (g *groupEvidence) byName(s *solver) *Proof {
	if !g.plain || len(g.known) <= len(g.unknown) || s.illTyped() || !g.saysCode() || g.isOther(s) {
		return nil
	}
	if g.otherService || s.namesOtherService() || slices.ContainsFunc(g.members, (*node).isOfOtherService) {
		return nil
	}
	p := *g.value
	p.Rule, p.Note = ByName, lang.NameSaysCode.With(len(g.known), len(g.unknown))
	return &p
}

// saysCode reports whether a name of the group says error code: a strong word, or a weak one that is compared with two
// different codes.
func (g *groupEvidence) saysCode() bool {
	return slices.ContainsFunc(g.members, func(n *node) bool {
		return slices.ContainsFunc(n.names, func(name string) bool {
			strong, weak := lexicon.SaysCode(name)
			return strong || weak && len(g.known) > 1
		})
	})
}

// isOther reports whether a name of the group, or of what it belongs to, speaks of numbers of another kind. Where the
// code does not type-check, a variable is in no group with what it is read from: what that says counts in any case.
func (g *groupEvidence) isOther(s *solver) bool {
	says := func(n *node) bool { return slices.ContainsFunc(n.names, lexicon.SaysOther) || s.belongsToOther(n) }
	return slices.ContainsFunc(g.members, func(n *node) bool {
		return says(n) || s.illTyped() && n.isLocal() && slices.ContainsFunc(n.from, says)
	})
}

// belongsToOther reports whether the name of what a node belongs to speaks of numbers of another kind: of a field its
// type and package, of a parameter or a result its function, receiver and package, of a call that function's package,
// of a variable what it is read from, or else the function and the package that it stands in.
func (s *solver) belongsToOther(n *node) bool {
	if slices.ContainsFunc(n.qualifiers, lexicon.OwnsOther) {
		return true
	}
	switch {
	case n.obj == nil:
		return n.callee != nil && n.callee.Pkg() != nil && lexicon.OwnsOther(n.callee.Pkg().Name())
	case n.isLocal():
		return len(n.from) == 0 && (lexicon.OwnsOther(n.owner) || lexicon.OwnsOther(s.pass.Pkg.Name()))
	}
	return n.obj.Pkg() != nil && lexicon.OwnsOther(n.obj.Pkg().Name())
}

// isOfOtherService reports whether the type of a node, or the one that a field belongs to, names another service.
func (n *node) isOfOtherService() bool {
	return lexicon.NamesOtherService(n.owner) || lexicon.NamesOtherService(typeName(n.typ)) ||
		n.obj != nil && n.obj.Pkg() != nil && lexicon.NamesOtherService(n.obj.Pkg().Path())
}

// isNamedAfterService reports whether the node, its type, or what it belongs to is named after another service, by
// itself or by its package: WeComReply.ErrCode is no code of JMessage's, whoever else is named in the file.
func (n *node) isNamedAfterService() bool {
	return slices.ContainsFunc(n.names, lexicon.NamesOtherService) ||
		slices.ContainsFunc(n.qualifiers, lexicon.NamesOtherService) ||
		lexicon.NamesOtherService(n.owner) ||
		lexicon.NamesOtherService(typeName(n.typ)) ||
		n.obj != nil && n.obj.Pkg() != nil && lexicon.NamesOtherService(n.obj.Pkg().Name())
}

// namesOtherService reports whether the package's path names another service than JMessage.
func (u *unit) namesOtherService() bool { return lexicon.NamesOtherService(u.pass.Pkg.Path()) }

// namesOtherService reports whether the file's text names another service than JMessage.
func (f *File) namesOtherService() bool {
	if f.otherService == nil {
		names := lexicon.NamesOtherService(string(f.Content))
		f.otherService = &names
	}
	return *f.otherService
}

// isPlain reports whether t is a basic type of numbers or strings, a struct that only holds one, or an interface, which
// says nothing of its kind: a number out of JSON. Another's enum is another's.
func isPlain(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Info()&(types.IsNumeric|types.IsString) != 0
	case *types.TypeParam:
		return true
	}
	return types.IsInterface(t) || isWrapper(t) || isJSONNumber(t)
}

// isJSONNumber reports whether t is json.Number: a number of any kind.
func isJSONNumber(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Number" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "encoding/json"
}
