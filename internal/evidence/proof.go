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
)

// A Proof says why an expression carries a code. What it says is for people, and is put together by words.
type Proof struct {
	Rule  Rule
	First Rule // of a fact: the rule by which the other package proved it

	// Of names what the evidence is about, where that is another thing: Error.Code. Link says how it comes from there: "read from". Both
	// are empty otherwise.
	Link, Of string

	Detail string // the evidence: "compared with 899030"
	Place  string // where it stands: "example.com/im/errors.go:52"; "" where no place says more
	Note   string // what makes it evidence: "where JMessage is named"

	cell *cell // that it is about
}

// words says what the proof is, as it stands behind "which is". Places in a module are named relative to its root.
func (p Proof) words(module string) string {
	s := p.Detail
	if p.Place != "" {
		s += " at " + p.Place
	}
	if p.Note != "" {
		s += ", " + p.Note
	}
	switch {
	case p.Of != "" && s != "":
		s = p.Link + " " + p.Of + ", which is " + s
	case p.Of != "":
		s = p.Link + " " + p.Of
	}
	if module == "" {
		return s
	}
	return strings.ReplaceAll(s, " at "+module+"/", " at ")
}

// edge is a way that a value goes.
type edge struct{ from, to *cell }

// handOn returns the proof of a cell that receives another one's value: the other one's own, but for types and constants. What has
// a type or is given a constant is where a value begins.
func (f *finder) handOn(from, to *cell) *Proof {
	p := *from.proof
	if p.cell == to {
		return from.proof
	}
	switch from.obj.(type) {
	case *types.TypeName:
		how := "of type "
		if _, isType := to.obj.(*types.TypeName); isType {
			how = "made of "
		}
		how += f.title(from)
		switch {
		case p.Of != "": // the fact of a type
			p.Link = how + ", as is"
		case p.cell != from:
			p.Link, p.Of = how+", as is", f.title(p.cell)
		case p.Detail == "":
			p.Detail = how
		default:
			p.Detail = how + ", " + p.Detail
		}
		p.cell = to
		return &p
	case *types.Const:
		given := f.proofByConstant(to, from, "given", f.givenAt[edge{from, to}])
		given.Rule, given.First = p.Rule, p.First
		return given
	}
	return from.proof
}

func (f *finder) proofByConstant(c, constant *cell, how string, pos token.Pos) *Proof {
	p := &Proof{Rule: ByConstant, Detail: how + " " + f.title(constant), Place: f.at(f.pass.Pkg, pos), cell: c}
	if !f.isTable(constant.obj.Pkg()) { // whose name says enough
		p.Note = "a constant that is " + f.proofFor(constant).words("")
	}
	return p
}

func (f *finder) proofByComparison(rule Rule, cmp *Comparison, note string) *Proof {
	return &Proof{Rule: rule, Detail: fmt.Sprintf("compared with %d", cmp.Value), Place: f.at(f.pass.Pkg, cmp.Expr.Pos()), Note: note, cell: cmp.cell}
}

// proofFor returns the proof that a cell has, and says how it comes to the cell. Of a long way only the start is told.
func (f *finder) proofFor(c *cell) Proof {
	p := *c.proof
	if p.cell == c || c.isSet() && f.title(p.cell) == f.title(c) || c.isCallOf(p.cell) {
		return p
	}
	if p.Of == "" {
		p.Of = f.title(p.cell)
		switch {
		case slices.Contains(p.cell.to, c):
			p.Link = "read from"
		case f.isNamedAlike(c, p.cell):
			p.Link = "of the same type as"
		case c.leader() == p.cell.leader():
			p.Link = "the same value as"
		default:
			p.Link = "read from"
		}
	} else if p.Link != "read from" {
		p = Proof{Rule: p.Rule, First: p.First, Link: "read from", Of: f.title(p.cell), Detail: p.words(""), cell: p.cell}
	}
	return p
}

// isCallOf reports whether a cell is the call of a function that has the other one as its result.
func (c *cell) isCallOf(result *cell) bool {
	v, ok := result.obj.(*types.Var)
	_, isCall := c.expr.(*ast.CallExpr)
	return ok && isCall && v.Kind() == types.ResultVar && slices.Contains(c.from, result)
}

// isNamedAlike reports whether two cells are of one named type of this package: all values of such a type are alike.
func (f *finder) isNamedAlike(a, b *cell) bool {
	named, ok := types.Unalias(a.typ(f.pass.TypesInfo)).(*types.Named)
	return ok && named.Obj().Pkg() == f.pass.Pkg && types.Identical(named, b.typ(f.pass.TypesInfo))
}

// at names a place in a file of a package by the package's import path: what one machine says is what all say.
func (f *finder) at(pkg *types.Package, pos token.Pos) string {
	p := f.pass.Fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	base := filepath.Base(p.Filename)
	return fmt.Sprintf("%s:%d", path.Join(directory(pkg, base), base), p.Line)
}

// directory returns the import path of a package's directory, without what the go command adds for tests. It is empty for files that
// were named on the command line.
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
