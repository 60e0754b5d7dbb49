package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// An Explanation says why something carries a code.
type Explanation struct {
	Subject  string // the last names of it: Error.Code
	Category bool   // it is a category of codes, of which no proof is needed
	Proof
}

// Text is the explanation in one line. The places in a module are named relative to its root, those in others by import paths.
func (e Explanation) Text(module string) string {
	rule := e.Rule.String()
	if e.Rule == ByFact {
		rule += ", proven by " + e.First.String()
	}
	what := " carries a code: "
	if e.Category {
		what = " carries a category of codes: "
	}
	return e.Subject + what + e.words(module) + " (rule " + rule + ")"
}

// A Finding is what can be wrong: a [Comparison], a [Set] or a [Switch].
type Finding interface {
	explain(r *Result) Explanation
}

// Explain says why what was found carries a code.
func (r *Result) Explain(f Finding) Explanation { return f.explain(r) }

func (c *Comparison) explain(r *Result) Explanation { return r.finder.explain(c.cell) }

// explain: a set that proves nothing by itself is used with a subject that carries a code.
func (s *Set) explain(r *Result) Explanation {
	if s.Proof == nil {
		if i := slices.IndexFunc(r.Comparisons, func(c *Comparison) bool { return c.set == s }); i >= 0 {
			return r.Comparisons[i].explain(r)
		}
		if s.Demand {
			return r.finder.demandedBy(s.cell, s.Lit.Pos(), "where a key is a known code")
		}
	}
	return r.finder.explain(s.cell)
}

// explain: some switches are looked at without a proof.
func (s *Switch) explain(r *Result) Explanation {
	f := r.finder
	switch {
	case s.Proof != nil:
		return f.explain(s.cell)
	case IsCategory(f.pass.TypesInfo.TypeOf(s.Subject)):
		return Explanation{f.title(s.cell), true, Proof{Rule: ByType, Detail: "of type codes.Category"}}
	}
	return f.demandedBy(s.cell, s.Stmt.Switch, "where a case is a known code")
}

// demandedBy explains what is looked at because of a directive.
func (f *finder) demandedBy(c *cell, at token.Pos, note string) Explanation {
	return Explanation{f.title(c), false, Proof{Rule: ByDeclaration, Detail: "demanded by //jmvet:exhaustive", Place: f.at(f.pass.Pkg, at), Note: note}}
}

func (f *finder) explain(c *cell) Explanation { return Explanation{f.title(c), false, f.proofFor(c)} }

// longest is how many characters of an expression a title has at most.
const longest = 40

// title names a cell by its last names.
func (f *finder) title(c *cell) string {
	switch obj := c.obj.(type) {
	case nil:
		return exprTitle(c)
	case *types.Var:
		switch obj.Kind() {
		case types.FieldVar:
			if c.owner != "" {
				return c.owner + "." + obj.Name()
			}
			return obj.Name()
		case types.ResultVar:
			return resultTitle(c)
		case types.PackageVar:
			return f.qualified(obj)
		}
		if obj.Name() == "" {
			return "a parameter"
		}
		return obj.Name()
	default:
		return f.qualified(obj)
	}
}

func (f *finder) qualified(obj types.Object) string {
	if obj.Pkg() == nil || obj.Pkg() == f.pass.Pkg {
		return obj.Name()
	}
	return obj.Pkg().Name() + "." + obj.Name()
}

// resultTitle names a result by its function, where that has a name.
func resultTitle(c *cell) string {
	switch {
	case c.owner != "":
		return c.owner + "()"
	case c.obj.Name() != "":
		return c.obj.Name()
	}
	return "a result"
}

func exprTitle(c *cell) string {
	if c.isSet() {
		if len(c.names) > 0 {
			return c.names[0]
		}
		return "the set"
	}
	if s := types.ExprString(c.expr); len(s) <= longest {
		return s
	}
	if name := lastName(c.expr); name != "" {
		if _, isCall := c.expr.(*ast.CallExpr); isCall {
			return name + "()"
		}
		return name
	}
	return "the value"
}

func (c *cell) isSet() bool {
	_, ok := c.expr.(*ast.CompositeLit)
	return ok
}
