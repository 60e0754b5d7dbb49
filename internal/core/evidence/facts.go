package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// Carries is the fact that an object of another package carries a code. The fields are exported for encoding/gob.
type Carries struct {
	Rule   Rule // by which the package proved it that has the evidence
	Link   lang.Text
	Of     lang.Phrase
	Made   lang.Phrase
	Detail lang.Phrase
	Place  string
	Note   lang.Phrase
	Part   Part // of a map: its keys, its values, or both
	Given  bool // the object was only seen to be given a code
	Mixed  bool // it also holds what is no JMessage code
}

func (*Carries) AFact() {}

func (c *Carries) String() string { return "carries a JMessage code: " + c.proof().words("").String() }

// proof is what the fact proves to a package that imports the object.
func (c *Carries) proof() *Proof {
	return &Proof{
		Rule:   ByFact,
		First:  c.Rule,
		Link:   c.Link,
		Of:     c.Of,
		Made:   c.Made,
		Detail: c.Detail,
		Place:  c.Place,
		Note:   c.Note,
		Part:   c.Part,
		Given:  c.Given,
		Mixed:  c.Mixed,
	}
}

// factOf is what a proof tells other packages. All of it is text that is the same on every machine, for hosts cache
// facts.
func factOf(p Proof) *Carries {
	if p.Rule == ByFact {
		p.Rule = p.First
	}
	return &Carries{
		Rule:   p.Rule,
		Link:   p.Link,
		Of:     p.Of,
		Made:   p.Made,
		Detail: p.Detail,
		Place:  p.Place,
		Note:   p.Note,
		Part:   p.Part,
		Given:  p.Given,
		Mixed:  p.Mixed,
	}
}

// NamesVendor is the fact that a package names JMessage, or the company that runs it.
type NamesVendor struct {
	Package lexicon.Naming // in its import path, its name or its documentation
	Files   []NamedFile    // whose text does
}

// A NamedFile is the base name of a file, and how its text names JMessage. It is no map's entry: facts must be the same
// in every run.
type NamedFile struct {
	Name   string
	Naming lexicon.Naming
}

// add notes how a file names JMessage.
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
	Name string // of the package
	List []NamedConstant
}

// A NamedConstant is a constant of the fact [Constants].
type NamedConstant struct {
	Name        string
	Value       int64
	Type        string // as [types.TypeString] has it
	Conditional bool   // it is declared in a file with build constraints
}

// index returns the index of the constant called name: -1 if there is none.
func (c *Constants) index(name string) int {
	return slices.IndexFunc(c.List, func(con NamedConstant) bool { return con.Name == name })
}

func (*Constants) AFact() {}

func (*Constants) String() string { return "constants for JMessage codes" }

// exportFacts tells other packages what is proven of this one's objects. What they see for themselves, by a type or by
// an import path, is left out.
func (g *graph) exportFacts() {
	if !g.facts {
		return
	}
	for _, obj := range g.sharedObjects() {
		n := g.objects[obj]
		part := n.partProven()
		if part == ofKeys {
			n = n.keys
		}
		if n.proof == nil || n.evident || typeProves(n) {
			continue
		}
		p := g.proofFor(n)
		p.Part, p.Given, p.Mixed = part, !n.strict, n.mixed
		g.pass.ExportObjectFact(obj, factOf(p))
	}
	g.exportParts()
}

// partProven returns what of a map is proven: 0 for what is no map.
func (n *node) partProven() Part {
	var part Part
	if n.keys == nil {
		return 0
	}
	if n.keys.proof != nil {
		part |= ofKeys
	}
	if n.proof != nil {
		part |= ofValues
	}
	return part
}

// sharedObjects returns the objects of this package that other packages can meet, in the order in which they were met
// here.
func (g *graph) sharedObjects() []types.Object {
	var list []types.Object
	for _, n := range g.order {
		if n.obj != nil && n.obj.Pkg() == g.pass.Pkg && isShared(n.obj) {
			list = append(list, n.obj)
		}
	}
	return list
}

// typeProves reports whether a node's type carries codes: whoever meets the object sees that.
func typeProves(c *node) bool {
	if _, isType := c.obj.(*types.TypeName); isType {
		return false // go/types forgets what a type was declared from
	}
	return slices.ContainsFunc(c.from, func(from *node) bool {
		_, isType := from.obj.(*types.TypeName)
		return isType && from.proof != nil
	})
}

// isShared reports whether another package can meet the object.
func isShared(obj types.Object) bool {
	if v, ok := obj.(*types.Var); ok {
		return v.Kind() != types.LocalVar && v.Kind() != types.RecvVar
	}
	return obj.Parent() == obj.Pkg().Scope()
}

// namesVendorAt returns how the package that declares an object, or the object's file, names JMessage.
func (g *graph) namesVendorAt(obj types.Object) lexicon.Naming {
	pkg := obj.Pkg()
	if pkg == nil {
		return lexicon.NamesNobody
	}
	fact, ok := g.vendor[pkg]
	if !ok {
		fact = new(NamesVendor)
		if !g.facts || !g.pass.ImportPackageFact(pkg, fact) && !g.vendorThroughImports(pkg.Path(), fact) {
			fact.Package = max(lexicon.NamingOf([]byte(pkg.Path())), lexicon.NamingOf([]byte(pkg.Name())))
		}
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
