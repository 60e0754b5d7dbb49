package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// An Explanation says why something carries a code.
type Explanation struct {
	Subject  lang.Phrase // the last names of it: Error.Code
	Category bool        // it is a category of codes, of which no proof is needed
	Proof
}

// Text is the explanation in one line. The places in a module are named relative to its root, those in others by import
// paths.
func (e Explanation) Text(module string) lang.Phrase {
	rule := lang.Phrase(e.Rule.String())
	if e.Rule == ByFact {
		rule = lang.FactRule.With(rule, e.First)
	}
	text := lang.CarriesCode
	if e.Category {
		text = lang.CarriesCategory
	}
	return text.With(e.Subject, e.words(module), rule)
}

// A Finding is what can be wrong: a [Meeting], a [Set] or a [Switch].
type Finding interface {
	explain(r *Result) Explanation
}

// Explain says why what was found carries a code.
func (r *Result) Explain(f Finding) Explanation { return f.explain(r) }

// explain: a constant that a call gives is explained by the parameter, where that carries a code for all calls.
func (m *Meeting) explain(r *Result) Explanation {
	n := m.node
	if i := slices.IndexFunc(n.heldBy, func(holder *node) bool { return holder.proof != nil }); n.isConstant && i >= 0 {
		n = n.heldBy[i]
	}
	return r.graph.explain(n)
}

func (s *Set) explain(r *Result) Explanation {
	if s.Proof == nil {
		return r.graph.demandedBy(s.node, s.Lit.Pos(), lang.WhereKeyIsKnown)
	}
	return r.graph.explain(s.node)
}

// explain: some switches are looked at without a proof.
func (s *Switch) explain(r *Result) Explanation {
	g := r.graph
	switch {
	case s.Proof != nil:
		return g.explain(s.node)
	case IsCategory(g.pass.TypesInfo.TypeOf(s.Subject)):
		return Explanation{g.title(s.node), true, Proof{Rule: ByType, Detail: lang.OfType.With("codes.Category")}}
	}
	return g.demandedBy(s.node, s.Stmt.Switch, lang.WhereCaseIsKnown)
}

// demandedBy explains what is looked at because of a directive.
func (g *graph) demandedBy(n *node, at token.Pos, note lang.Text) Explanation {
	return Explanation{g.title(n), false, Proof{
		Rule: ByDeclaration, Detail: lang.DemandedBy.With(), Place: g.at(g.pass.Pkg, at), Note: note.With(),
	}}
}

func (g *graph) explain(c *node) Explanation { return Explanation{g.title(c), false, g.proofFor(c)} }

// maxTitle is how many characters of an expression a title has at most.
const maxTitle = 40

// title names a node by its last names.
func (g *graph) title(c *node) lang.Phrase {
	switch obj := c.obj.(type) {
	case nil:
		return exprTitle(c)
	case *types.Var:
		switch obj.Kind() {
		case types.FieldVar:
			if c.owner != "" {
				return lang.Phrase(c.owner + "." + obj.Name())
			}
			return lang.Phrase(obj.Name())
		case types.ResultVar:
			return resultTitle(c)
		case types.PackageVar:
			return g.qualified(obj)
		}
		if obj.Name() == "" {
			return lang.AParameter.With()
		}
		return lang.Phrase(obj.Name())
	default:
		return g.qualified(obj)
	}
}

func (g *graph) qualified(obj types.Object) lang.Phrase {
	if obj.Pkg() == nil || obj.Pkg() == g.pass.Pkg {
		return lang.Phrase(obj.Name())
	}
	return lang.Phrase(obj.Pkg().Name() + "." + obj.Name())
}

// resultTitle names a result by its function, where that has a name.
func resultTitle(c *node) lang.Phrase {
	switch {
	case c.owner != "":
		return lang.Phrase(c.owner + "()")
	case c.obj.Name() != "":
		return lang.Phrase(c.obj.Name())
	}
	return lang.AResult.With()
}

func exprTitle(c *node) lang.Phrase {
	if c.isLiteral() || c.expr == nil {
		if len(c.names) > 0 {
			return lang.Phrase(c.names[0])
		}
		return lang.TheSet.With()
	}
	if s := types.ExprString(c.expr); len(s) <= maxTitle {
		return lang.Phrase(s)
	}
	if name := lastName(c.expr); name != "" {
		if _, isCall := c.expr.(*ast.CallExpr); isCall {
			return lang.Phrase(name + "()")
		}
		return lang.Phrase(name)
	}
	return lang.TheValue.With()
}

func (n *node) isLiteral() bool {
	_, ok := n.expr.(*ast.CompositeLit)
	return ok
}
