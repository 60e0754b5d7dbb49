package evidence

import (
	"go/types"
	"slices"
)

// Carries is the fact that an object of another package carries a code. The fields are exported for encoding/gob.
type Carries struct {
	Rule   Rule // by which the package proved it that has the evidence
	Link   string
	Of     string
	Detail string
	Place  string
	Note   string
}

func (*Carries) AFact() {}

func (c *Carries) String() string { return "carries a JMessage code: " + c.proof().words("") }

// proof is what the fact proves to a package that imports the object.
func (c *Carries) proof() *Proof {
	return &Proof{Rule: ByFact, First: c.Rule, Link: c.Link, Of: c.Of, Detail: c.Detail, Place: c.Place, Note: c.Note}
}

// carries is what a proof tells other packages. All of it is text that is the same on every machine, for hosts cache facts.
func carries(p Proof) *Carries {
	if p.Rule == ByFact {
		p.Rule = p.First
	}
	return &Carries{Rule: p.Rule, Link: p.Link, Of: p.Of, Detail: p.Detail, Place: p.Place, Note: p.Note}
}

// NamesVendor is the fact that a package names JMessage.
type NamesVendor struct {
	Package bool     // in its import path, its name or its documentation
	Files   []string // base names of the files whose text does
}

func (*NamesVendor) AFact() {}

func (*NamesVendor) String() string { return "names JMessage" }

// Constants is the fact of the package that the -constants setting names: its exported constants whose values are codes.
type Constants struct {
	Name   string // the package's
	Names  []string
	Values []int64  // of the same length
	Types  []string // of the same length; as types.TypeString has them
}

func (*Constants) AFact() {}

func (*Constants) String() string { return "constants for JMessage codes" }

// exportFacts tells other packages what is proven of this one's objects. What they see for themselves, by a type or by an import
// path, is left out.
func (f *finder) exportFacts() {
	if !f.facts {
		return
	}
	for _, c := range f.order {
		if c.proof == nil || c.obj == nil || c.obj.Pkg() != f.pass.Pkg || !isShared(c.obj) {
			continue
		}
		if c.evident || typeProves(c) {
			continue
		}
		f.pass.ExportObjectFact(c.obj, carries(f.proofFor(c)))
	}
}

// typeProves reports whether a cell's type carries codes: whoever meets the object sees that.
func typeProves(c *cell) bool {
	if _, isType := c.obj.(*types.TypeName); isType {
		return false // go/types forgets what a type was declared from
	}
	return slices.ContainsFunc(c.from, func(from *cell) bool {
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

// namesVendorAt reports whether JMessage is named by the package that declares an object, or by the object's file.
func (f *finder) namesVendorAt(obj types.Object) bool {
	pkg := obj.Pkg()
	if pkg == nil {
		return false
	}
	fact, ok := f.vendor[pkg]
	if !ok {
		fact = new(NamesVendor)
		if !f.facts || !f.pass.ImportPackageFact(pkg, fact) {
			fact.Package = stringNamesVendor(pkg.Path()) || stringNamesVendor(pkg.Name())
		}
		f.vendor[pkg] = fact
	}
	return fact.Package || slices.Contains(fact.Files, baseAt(f.pass.Fset, obj.Pos()))
}
