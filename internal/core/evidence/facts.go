package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// Carries is the fact that an object of another package carries a code: the [Proof] of that, as encoding/gob takes it.
// First and Compared are zero, and Rule is never ByFact: it is the rule of the package that has the evidence.
//
// All of it is the same on every machine, since hosts cache facts.
type Carries Proof

func (*Carries) AFact() {}

func (c *Carries) String() string { return "carries a JMessage code: " + c.proof().words("").String() }

// proof returns what the fact proves in a package that imports the object.
func (c *Carries) proof() *Proof {
	p := Proof(*c)
	p.Rule, p.First = ByFact, c.Rule
	return &p
}

// factFor returns the fact that exports the proof of n.
func (g *graph) factFor(n *node) *Carries {
	p := g.proofFor(n)
	if p.Rule == ByFact {
		p.Rule = p.First
	}
	p.First, p.Compared, p.node = 0, false, nil
	p.Given, p.Mixed = !n.strict, n.mixed
	return (*Carries)(&p)
}

// NamesVendor is the fact that a package names JMessage, or the company that runs it.
type NamesVendor struct {
	Package lexicon.Naming // how its import path, its name or its documentation does
	Files   []NamedFile    // no map: facts must be the same in every run
}

// A NamedFile is the base name of a file, and how its text names JMessage.
type NamedFile struct {
	Name   string
	Naming lexicon.Naming
}

// add records that the file called name names JMessage by naming.
func (n *NamesVendor) add(name string, naming lexicon.Naming) {
	for i, f := range n.Files {
		if f.Name == name {
			n.Files[i].Naming = max(f.Naming, naming)
			return
		}
	}
	n.Files = append(n.Files, NamedFile{name, naming})
}

func (*NamesVendor) AFact() {}

func (*NamesVendor) String() string { return "names JMessage" }

// Constants is the fact of the package that the -constants setting names: its exported constants that may be codes.
type Constants struct {
	Name string            // of the package
	List []PackageConstant // the deprecated ones last, otherwise in the order of their declarations
}

// A PackageConstant is an exported constant of a package.
type PackageConstant struct {
	Name        string
	Value       int64
	Type        string // as types.TypeString writes it
	Conditional bool   // it only stands in files with build constraints
}

func (*Constants) AFact() {}

func (*Constants) String() string { return "constants for JMessage codes" }

// exportFacts exports the proofs of this package's objects, except for those that another package sees without a fact:
// by a type, or by an import path.
func (g *graph) exportFacts() {
	for _, obj := range g.sharedObjects() {
		n := g.objects[obj]
		part := n.partProven()
		if part == ofKeys {
			n = n.keys
		}
		if part == 0 && n.proof == nil && n.keys != nil {
			n, part = g.withElements(n), ofValues
		}
		if n.proof == nil || n.evident || typeProves(n) {
			continue
		}
		fact := g.factFor(n)
		fact.Part = part
		g.pass.ExportObjectFact(obj, fact)
	}
	g.exportParts()
}

// partProven returns the part of a map n that is proven: 0 for other nodes.
func (n *node) partProven() Part {
	if n.keys == nil {
		return 0
	}
	var part Part
	if n.keys.proof != nil {
		part |= ofKeys
	}
	if n.proof != nil {
		part |= ofValues
	}
	return part
}

// sharedObjects returns the objects of this package that other packages can refer to, in the order of their nodes.
func (g *graph) sharedObjects() []types.Object {
	var list []types.Object
	for _, n := range g.order {
		if n.obj != nil && n.obj.Pkg() == g.pass.Pkg && isShared(n.obj) {
			list = append(list, n.obj)
		}
	}
	return list
}

// typeProves reports whether n carries a code by its type, which other packages see.
func typeProves(n *node) bool {
	if _, isType := n.obj.(*types.TypeName); isType {
		return false // go/types does not tell from which type it was declared
	}
	return slices.ContainsFunc(n.from, func(from *node) bool {
		_, isType := from.obj.(*types.TypeName)
		return isType && from.proof != nil
	})
}

// isShared reports whether another package can refer to obj, perhaps through a value of its type.
func isShared(obj types.Object) bool {
	if v, ok := obj.(*types.Var); ok {
		return v.Kind() != types.LocalVar && v.Kind() != types.RecvVar
	}
	return obj.Parent() == obj.Pkg().Scope()
}

// namesVendorAt returns how the package that declares obj, or the file that does, names JMessage.
func (g *graph) namesVendorAt(obj types.Object) lexicon.Naming {
	pkg := obj.Pkg()
	if pkg == nil {
		return lexicon.NamesNobody
	}
	fact, ok := g.vendor[pkg]
	if !ok {
		fact = g.importNamesVendor(pkg)
		g.vendor[pkg] = fact
	}
	naming, name := fact.Package, baseAt(g.pass.Fset, obj.Pos())
	for _, f := range fact.Files {
		if f.Name == name {
			naming = max(naming, f.Naming)
		}
	}
	return naming
}
