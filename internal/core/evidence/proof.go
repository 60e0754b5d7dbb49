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

// A Proof says why an expression carries a code. Its phrases are for users; words puts them together.
type Proof struct {
	Rule  Rule
	First Rule // of a fact: the rule by which the other package proved it

	// Of names what the evidence is about, if that is another thing than the one that carries the code: Error.Code.
	// Link says how the code comes from there: "read from". Both are empty otherwise. Made completes [lang.AsIs]: "of
	// type Code".
	Link lang.Text
	Of   lang.Phrase
	Made lang.Phrase

	Detail lang.Phrase // the evidence: "compared with 899030"
	Place  string      // of the evidence: "example.com/im/errors.go:52"; "" where that says no more
	Note   lang.Phrase // what makes it evidence: "where JMessage is named"

	Compared bool // the thing was compared with a named constant
	Given    bool // the thing was only seen to be given a code, so it may also hold other values
	Mixed    bool // the thing also holds numbers that are no codes of JMessage's
	Part     Part // of a map: what of it the proof is about

	node *node // that the evidence is about
}

// A Part says what of a map a proof is about. It may be both; 0 is for what is no map.
type Part uint8

const (
	ofKeys Part = 1 << iota
	ofValues
)

// words returns the proof as a phrase that follows "which is". Files of the module are named relative to its root. If
// module is "", they are named by import path.
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
		s = lang.ProofWhich.With(p.linkPhrase(), s)
	case p.Of != "":
		s = p.linkPhrase()
	}
	if module == "" {
		return s
	}
	return s.Replace(" at "+module+"/", " at ", "位于 "+module+"/", "位于 ") // as lang.ProofAt has it
}

// linkPhrase says how the code comes from another thing: "read from Error.Code".
func (p Proof) linkPhrase() lang.Phrase { return p.Link.With(p.Of, p.Made) }

// detailWithLink returns Detail together with the way from the thing that it is about: "read from Error.Code, which is
// compared with 899030".
func (p Proof) detailWithLink() lang.Phrase {
	if p.Detail == "" {
		return p.linkPhrase()
	}
	return lang.ProofWhich.With(p.linkPhrase(), p.Detail)
}

// proofByFlow returns the proof of node to, which gets the value of from: the proof of from. If from is a type or a
// constant, the proof says that to has the type, or is given the constant.
func (g *graph) proofByFlow(from, to *node) *Proof {
	if from.proof.node == to {
		return from.proof
	}
	switch from.obj.(type) {
	case *types.TypeName:
		return g.proofByType(from, to)
	case *types.Const:
		given := g.proofByConstant(to, from, lang.Given, g.givenAt[edge{from, to}])
		given.Rule, given.First = from.proof.Rule, from.proof.First
		// A member of a set that has a name is no stronger evidence than a comparison with its constant.
		given.Compared = to.isLiteral() || to.isElement
		return given
	}
	return from.proof
}

// proofByType returns the proof of node n, which has the proven type typ, or is a type declared from it.
func (g *graph) proofByType(typ, n *node) *Proof {
	text := lang.OfType
	if _, isType := n.obj.(*types.TypeName); isType {
		text = lang.MadeOf
	}
	how := text.With(g.title(typ))
	p := *typ.proof
	switch {
	case p.Of != "": // a fact about the type has the link already
		p.Link, p.Made = lang.AsIs, how
	case p.node != typ:
		p.Link, p.Of, p.Made = lang.AsIs, g.title(p.node), how
	case p.Detail == "":
		p.Detail = how
	default:
		p.Detail = lang.ProofNote.With(how, p.Detail)
	}
	p.node = n
	return &p
}

// proofByConstant returns the proof of node n, which meets a proven constant at pos. The text how says in which way:
// [lang.Given] or [lang.ComparedWith].
func (g *graph) proofByConstant(n, constant *node, how lang.Text, pos token.Pos) *Proof {
	p := &Proof{
		Rule:     ByConstant,
		Detail:   how.With(g.title(constant)),
		Place:    g.at(g.pass.Pkg, pos),
		Compared: how != lang.Given,
		node:     n,
	}
	if !g.isTable(constant.obj.Pkg()) { // whose name says enough
		p.Note = lang.ConstantThatIs.With(g.proofFor(constant).words(""))
	}
	return p
}

// proofByComparison returns the proof by rule of the node that m compares with a known code. The note says what makes
// that evidence; "" if nothing more is needed.
func (g *graph) proofByComparison(rule Rule, m *Meeting, note lang.Phrase) *Proof {
	return &Proof{
		Rule:   rule,
		Detail: lang.ComparedWith.With(m.Value),
		Place:  g.at(g.pass.Pkg, m.Expr.Pos()),
		Note:   note,
		node:   m.node,
	}
}

// proofByUse returns the proof of node n, which is used together with node with as link says: compared with it, given
// to it, or beside it. The proof of with is proof.
func (g *graph) proofByUse(proof *Proof, with, n *node, link lang.Text) *Proof {
	p := *proof
	switch {
	case p.Of != "":
		p.Detail = p.detailWithLink()
	case p.node != nil && p.node != with:
		p.Detail = lang.ProofWhich.With(lang.ReadFrom.With(g.title(p.node)), p.Detail)
	}
	p.Link, p.Of, p.node = link, g.title(with), n
	// What is compared with a thing that is given a named constant is compared with that constant.
	p.Compared = p.Compared || link == lang.ComparedLink && p.Rule == ByConstant
	return &p
}

// proofFor returns the proof that n has, with the way by which it comes to n. Of a long way only the start is told.
func (g *graph) proofFor(n *node) Proof {
	p := *n.carries()
	if p.node == n || n.isLiteral() && g.title(p.node) == g.title(n) || n.isCallOf(p.node) {
		return p
	}
	if p.Of == "" {
		p.Link, p.Of = g.linkBetween(p.node, n), g.title(p.node)
	} else if p.Link != lang.ReadFrom {
		p.Detail = p.detailWithLink()
		p.Link, p.Of = lang.ReadFrom, g.title(p.node)
	}
	return p
}

// linkBetween says how the code comes from one node to another.
func (g *graph) linkBetween(from, to *node) lang.Text {
	isRead := slices.Contains(from.to, to) || slices.Contains(from.params, to) ||
		slices.ContainsFunc(from.calls, func(call *node) bool { return slices.Contains(call.to, to) })
	switch {
	case isRead:
		return lang.ReadFrom
	case g.haveSameOwnType(to, from):
		return lang.SameType
	case to.leader() == from.leader():
		return lang.SameValue
	}
	return lang.ReadFrom
}

// isCallOf reports whether n is a call of the function that result is a result of.
func (n *node) isCallOf(result *node) bool {
	_, isCall := n.expr.(*ast.CallExpr)
	return isCall && result.kind() == types.ResultVar && slices.Contains(n.results, result)
}

// haveSameOwnType reports whether a and b have the same named type, declared in this package. All values of such a type
// are of one kind.
func (g *graph) haveSameOwnType(a, b *node) bool {
	named, ok := types.Unalias(a.typ).(*types.Named)
	return ok && named.Obj().Pkg() == g.pass.Pkg && types.Identical(named, b.typ)
}

// at returns the file and line of pos, in a file of pkg. The file is named by the import path of pkg, so that the text
// is the same on every machine. It is "" if the position is not known.
func (u *unit) at(pkg *types.Package, pos token.Pos) string {
	p := u.pass.Fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	base := filepath.Base(p.Filename)
	return fmt.Sprintf("%s:%d", path.Join(directory(pkg, base), base), p.Line)
}

// directory returns the import path of the directory that a file of pkg is in. That is the path of pkg without what the
// go command adds for tests. It is "" for files that were named on the command line. Of external tests, file must be
// the base name of a file.
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
