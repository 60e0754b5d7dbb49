package evidence

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A Proof says why an expression carries a code. What it says is for people, and is put together by words.
type Proof struct {
	Rule  Rule
	First Rule // of a fact: the rule by which the other package proved it

	// Of names what the evidence is about, where that is another thing: Error.Code. Link says how it comes from there:
	// "read from". Both are empty otherwise. Made is what lang.AsIs needs besides: "of type Code".
	Link lang.Text
	Of   lang.Phrase
	Made lang.Phrase

	Detail lang.Phrase // the evidence: "compared with 899030"
	Place  string      // where it stands: "example.com/im/errors.go:52"; "" where no place says more
	Note   lang.Phrase // what makes it evidence: "where JMessage is named"

	Compared bool // the thing was compared with a named constant

	Part  Part // of a map: what of it
	Given bool // the thing was only seen to be given a code: it may hold other values, too
	Mixed bool // the thing is also given what is no JMessage code

	node *node // that it is about
}

// A Part of a map is what a fact speaks of.
type Part uint8

const (
	ofKeys Part = 1 << iota
	ofValues
)

// words says what the proof is, as it stands behind "which is". Places in a module are named relative to its root.
func (p Proof) words(module string) lang.Phrase {
	s := p.Detail
	if p.Place != "" {
		s = lang.ProofAt.With(s, p.Place)
	}
	if p.Note != "" {
		s = lang.ProofNote.With(s, p.Note)
	}
	switch {
	case p.Of != "" && s != "":
		s = lang.ProofWhich.With(p.from(), s)
	case p.Of != "":
		s = p.from()
	}
	if module == "" {
		return s
	}
	return s.Replace(" at "+module+"/", " at ", "位于 "+module+"/", "位于 ") // as lang.ProofAt has it
}

// from says how the value comes from another thing: "read from Error.Code".
func (p Proof) from() lang.Phrase { return p.Link.With(p.Of, p.Made) }

// flowProof returns the proof of a node that receives another one's value: the other one's own, but for types and
// constants. What has a type or is given a constant is where a value begins.
func (g *graph) flowProof(from, to *node) *Proof {
	p := *from.proof
	if p.node == to {
		return from.proof
	}
	switch from.obj.(type) {
	case *types.TypeName:
		text := lang.OfType
		if _, isType := to.obj.(*types.TypeName); isType {
			text = lang.MadeOf
		}
		how := text.With(g.title(from))
		switch {
		case p.Of != "": // the fact of a type
			p.Link, p.Made = lang.AsIs, how
		case p.node != from:
			p.Link, p.Of, p.Made = lang.AsIs, g.title(p.node), how
		case p.Detail == "":
			p.Detail = how
		default:
			p.Detail = lang.ProofNote.With(how, p.Detail)
		}
		p.node = to
		return &p
	case *types.Const:
		given := g.proofByConstant(to, from, lang.Given, g.givenAt[edge{from, to}])
		given.Rule, given.First = p.Rule, p.First
		return given
	}
	return from.proof
}

func (g *graph) proofByConstant(c, constant *node, how lang.Text, pos token.Pos) *Proof {
	p := &Proof{
		Rule:     ByConstant,
		Detail:   how.With(g.title(constant)),
		Place:    g.at(g.pass.Pkg, pos),
		Compared: how != lang.Given,
		node:     c,
	}
	if !g.isTable(constant.obj.Pkg()) { // whose name says enough
		p.Note = lang.ConstantThatIs.With(g.proofFor(constant).words(""))
	}
	return p
}

func (g *graph) proofByComparison(rule Rule, cmp *Meeting, note lang.Phrase) *Proof {
	return &Proof{
		Rule:   rule,
		Detail: lang.ComparedWith.With(cmp.Value),
		Place:  g.at(g.pass.Pkg, cmp.Expr.Pos()),
		Note:   note,
		node:   cmp.node,
	}
}

// proofFor returns the proof that a node has, and says how it comes to the node. Of a long way only the start is told.
func (g *graph) proofFor(c *node) Proof {
	p := *c.carries()
	if p.node == c || c.isLiteral() && g.title(p.node) == g.title(c) || c.isCallOf(p.node) {
		return p
	}
	if p.Of == "" {
		p.Of = g.title(p.node)
		switch {
		case slices.Contains(p.node.to, c), slices.Contains(p.node.params, c),
			slices.ContainsFunc(p.node.calls, func(call *node) bool { return slices.Contains(call.to, c) }):
			p.Link = lang.ReadFrom
		case g.isNamedAlike(c, p.node):
			p.Link = lang.SameType
		case c.leader() == p.node.leader():
			p.Link = lang.SameValue
		default:
			p.Link = lang.ReadFrom
		}
	} else if p.Link != lang.ReadFrom {
		p.Detail = p.folded()
		p.Link, p.Of = lang.ReadFrom, g.title(p.node)
	}
	return p
}

// isCallOf reports whether a node is the call of a function that has the other one as its result.
func (n *node) isCallOf(result *node) bool {
	v, ok := result.obj.(*types.Var)
	_, isCall := n.expr.(*ast.CallExpr)
	return ok && isCall && v.Kind() == types.ResultVar && slices.Contains(n.results, result)
}

// isNamedAlike reports whether two nodes are of one named type of this package: all values of such a type are alike.
func (g *graph) isNamedAlike(a, b *node) bool {
	named, ok := types.Unalias(a.typ).(*types.Named)
	return ok && named.Obj().Pkg() == g.pass.Pkg && types.Identical(named, b.typ)
}

// at names a place in a file of a package by the package's import path: what one machine says is what all say.
func (u *unit) at(pkg *types.Package, pos token.Pos) string {
	p := u.pass.Fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	base := filepath.Base(p.Filename)
	return fmt.Sprintf("%s:%d", path.Join(directory(pkg, base), base), p.Line)
}

// directory returns the import path of a package's directory, without what the go command adds for tests. It is empty
// for files that were named on the command line.
func directory(pkg *types.Package, file string) string {
	dir, _, _ := strings.Cut(pkg.Path(), " ") // go vet: "example.com/im [example.com/im.test]"
	if strings.HasSuffix(file, "_test.go") && strings.HasSuffix(pkg.Name(), "_test") {
		dir = strings.TrimSuffix(dir, "_test")
	}
	if dir == "command-line-arguments" {
		return ""
	}
	return dir
}

// folded returns the evidence of a proof that is about another thing, with the way from there as a part of it.
func (p Proof) folded() lang.Phrase {
	if p.Detail == "" {
		return p.from()
	}
	return lang.ProofWhich.With(p.from(), p.Detail)
}

// linked returns the proof of a node that is used together with another one: compared with it, or given to it.
func (g *graph) linked(with, n *node, link lang.Text) *Proof {
	return g.linkedProof(with.proof, with, n, link)
}

func (g *graph) linkedProof(proof *Proof, with, n *node, link lang.Text) *Proof {
	p := *proof
	switch {
	case p.Of != "":
		p.Detail = p.folded()
	case p.node != nil && p.node != with:
		p.Detail = lang.ProofWhich.With(lang.ReadFrom.With(g.title(p.node)), p.Detail)
	}
	p.Link, p.Of, p.node = link, g.title(with), n
	return &p
}
