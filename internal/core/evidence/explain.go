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
	Subject  lang.Phrase // its title: Error.Code
	Category bool        // it is a codes.Category, which needs no proof
	Proof
}

// Text returns the explanation in one line. Places in module, the path of a module, are relative to its root; others
// have an import path.
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

// A Finding is what the checks report on: a [Meeting], a [Set] or a [Switch].
type Finding interface {
	// explain says why the subject carries a code in the package of r.
	explain(r *Result) Explanation
}

// Explain says why the subject of f carries a code.
func (r *Result) Explain(f Finding) Explanation { return f.explain(r) }

// explain says why the node of m carries a code in the package of r. Where that is the constant argument of one call,
// and its parameter carries a code in all calls, it explains the parameter.
func (m *Meeting) explain(r *Result) Explanation {
	n := m.node
	if i := slices.IndexFunc(n.heldBy, func(holder *node) bool { return holder.proof != nil }); n.isConstant && i >= 0 {
		n = n.heldBy[i]
	}
	return r.graph.explain(n)
}

// explain says why the elements of s carry codes in the package of r. Without a proof, a directive demands that s is
// checked.
func (s *Set) explain(r *Result) Explanation {
	if s.Proof == nil {
		return r.graph.demandedBy(s.node, s.Lit.Pos(), lang.WhereKeyIsKnown)
	}
	return r.graph.explain(s.node)
}

// explain says why the subject of s carries a code in the package of r. Without a proof, it is a category, or a
// directive demands that s is checked.
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

// demandedBy explains that n is checked because of the directive on what begins at pos. The note says what else that
// needs.
func (g *graph) demandedBy(n *node, pos token.Pos, note lang.Text) Explanation {
	return Explanation{g.title(n), false, Proof{
		Rule: ByDeclaration, Detail: lang.DemandedBy.With(), Place: g.at(g.pass.Pkg, pos), Note: note.With(),
	}}
}

// explain returns the explanation of n, which has a proof.
func (g *graph) explain(n *node) Explanation { return Explanation{g.title(n), false, g.proofFor(n)} }

// maxTitle is the length of the longest expression that is a title, in bytes.
const maxTitle = 40

// title returns a short name of n for people: Error.Code, GetCode().
func (g *graph) title(n *node) lang.Phrase {
	switch obj := n.obj.(type) {
	case nil:
		return exprTitle(n)
	case *types.Var:
		switch obj.Kind() {
		case types.FieldVar:
			if n.owner != "" {
				return lang.Phrase(n.owner + "." + obj.Name())
			}
			return lang.Phrase(obj.Name())
		case types.ResultVar:
			return resultTitle(n)
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

// qualified returns the name of obj, with the name of its package if that is another one.
func (g *graph) qualified(obj types.Object) lang.Phrase {
	if obj.Pkg() == nil || obj.Pkg() == g.pass.Pkg {
		return lang.Phrase(obj.Name())
	}
	return lang.Phrase(obj.Pkg().Name() + "." + obj.Name())
}

// resultTitle is title for n, the result of a function: by the function, if that has a name.
func resultTitle(n *node) lang.Phrase {
	switch {
	case n.owner != "":
		return lang.Phrase(n.owner + "()")
	case n.obj.Name() != "":
		return lang.Phrase(n.obj.Name())
	}
	return lang.AResult.With()
}

// exprTitle is title for n, an expression: a literal by the variable that holds it, a long expression by its last name.
func exprTitle(n *node) lang.Phrase {
	if n.isLiteral() || n.expr == nil {
		if len(n.names) > 0 {
			return lang.Phrase(n.names[0])
		}
		return lang.TheSet.With()
	}
	if s := types.ExprString(n.expr); len(s) <= maxTitle {
		return lang.Phrase(s)
	}
	if name := lastName(n.expr); name != "" {
		if _, isCall := n.expr.(*ast.CallExpr); isCall {
			return lang.Phrase(name + "()")
		}
		return lang.Phrase(name)
	}
	return lang.TheValue.With()
}

// isLiteral reports whether n is a composite literal.
func (n *node) isLiteral() bool {
	_, ok := n.expr.(*ast.CompositeLit)
	return ok
}
