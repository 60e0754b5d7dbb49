package evidence

import (
	"go/types"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A ConstantsPackage is the user's own package of constants, as the -constants setting names it.
type ConstantsPackage struct {
	Path string
	Name string // the package's
	of   *Constants

	// anywhere: it imports nothing of the module that this package belongs to, so that each package of it may import
	// it.
	anywhere bool
	unit     *unit
}

// Constant returns the name of the constant that has a value: of several the first that is not deprecated, in the order
// in which they are declared.
func (h *ConstantsPackage) Constant(v int64) (string, bool) {
	best := -1
	for i, con := range h.of.List {
		// One that is in every build is better than one that is not.
		if con.Value == v && (best < 0 || h.of.List[best].Conditional && !con.Conditional) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return h.of.List[best].Name, true
}

// Everywhere reports whether a constant is there in every build of its package: not only in a file with build
// constraints.
func (h *ConstantsPackage) Everywhere(name string) bool {
	i := h.of.index(name)
	return i >= 0 && !h.of.List[i].Conditional
}

// Type returns the type of a constant as [types.TypeString] has it: "untyped int", "int", "example.com/shop/errs.Code".
// It is empty where that is not known.
func (h *ConstantsPackage) Type(name string) string {
	if i := h.of.index(name); i >= 0 {
		return h.of.List[i].Type
	}
	return ""
}

// MayBeImported reports whether a file may import the package without closing a cycle: the package imports nothing of
// the file's module, or the file's package imports it already, or the file is of an external test, which nothing can
// import.
//
// What test files import proves nothing for the other files of their package.
func (h *ConstantsPackage) MayBeImported(file *File) bool {
	u := h.unit
	switch {
	case h.anywhere || u.isExternalTest():
		return true
	case isTestFile(file) || !slices.ContainsFunc(u.files, isTestFile):
		return u.sees(h.Path)
	}
	direct := make(map[string]bool) // by files that are no tests
	for _, f := range u.files {
		if isTestFile(f) {
			continue
		}
		for _, spec := range f.Syntax.Imports {
			direct[strings.Trim(spec.Path.Value, "`\"")] = true
		}
	}
	seen := make(map[*types.Package]bool)
	return slices.ContainsFunc(
		u.pass.Pkg.Imports(),
		func(p *types.Package) bool { return direct[p.Path()] && reaches(p, h.Path, seen) },
	)
}

func isTestFile(f *File) bool { return strings.HasSuffix(f.Token.Name(), "_test.go") }

// isExternalTest reports whether the package is x_test, the tests of another from outside.
func (u *unit) isExternalTest() bool {
	return strings.HasSuffix(u.pass.Pkg.Name(), "_test") &&
		!slices.ContainsFunc(u.files, func(f *File) bool { return !isTestFile(f) })
}

// sees reports whether the package depends on a path.
func (u *unit) sees(path string) bool {
	seen := make(map[*types.Package]bool)
	if slices.ContainsFunc(u.pass.Pkg.Imports(), func(p *types.Package) bool { return reaches(p, path, seen) }) {
		return true
	}
	return u.constantsFact() != nil
}

// reaches reports whether a package is the one with a path, or depends on it, as far as is known of it here.
func reaches(p *types.Package, path string, seen map[*types.Package]bool) bool {
	if p.Path() == path {
		return true
	}
	if seen[p] {
		return false
	}
	seen[p] = true
	return slices.ContainsFunc(p.Imports(), func(next *types.Package) bool { return reaches(next, path, seen) })
}

// constantsFact returns what the package that -constants names has told of itself; nil where this package does not
// depend on it.
func (u *unit) constantsFact() *Constants {
	if !u.facts {
		return nil
	}
	for _, pf := range u.pass.AllPackageFacts() {
		if fact, ok := pf.Fact.(*Constants); ok && pf.Package != u.pass.Pkg { // only the package of the setting has one
			return fact
		}
	}
	return nil
}

// constantsPackage returns the package that -constants names. Where it belongs to the module of this package, its
// constants are read from its directory, whether it is imported here or not, so that every host sees the same; else
// they are what this package's imports tell of them.
//
// Where it is nil, or a file may not import it, why says so, for people.
func (u *unit) constantsPackage() (h *ConstantsPackage, why lang.Phrase) {
	path := u.cfg.Constants
	switch {
	case path == "":
		return nil, ""
	case u.pass.Pkg.Path() == path:
		return nil, lang.ImportsItself.With(path)
	}
	h = &ConstantsPackage{Path: path, unit: u}
	d, why := u.readConstantsDir()
	if d != nil {
		h.Name, h.of, h.anywhere = d.of.Name, d.of, d.inner == ""
		if d.inner != "" {
			why = lang.MayCloseCycle.With(path, d.inner)
		}
		return h, why
	}
	if h.of = u.constantsFact(); h.of == nil {
		for _, pkg := range u.pass.Pkg.Imports() {
			if pkg.Path() == path {
				h.of, _ = constantsIn(pkg, u.pass.Fset, nil, nil)
			}
		}
	}
	if h.of == nil {
		return nil, why
	}
	h.Name = h.of.Name
	return h, lang.CouldCloseCycle.With(path)
}
