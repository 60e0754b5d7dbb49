package evidence

import (
	"go/types"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A ConstantsPackage is the user's own package of constants, which the -constants setting names.
type ConstantsPackage struct {
	Path string
	Name string

	constants *Constants
	unit      *unit // that may use it
	// importsNothing: it imports nothing of the module that the unit belongs to, so no import of it closes a cycle.
	importsNothing bool
}

// Constant returns the name of the constant with the value v. Of several it is the first that every build has, or else
// the first. It returns false if there is none.
func (p *ConstantsPackage) Constant(v int64) (name string, ok bool) {
	best := -1
	for i, c := range p.constants.List {
		if c.Value == v && (best < 0 || p.constants.List[best].Conditional && !c.Conditional) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return p.constants.List[best].Name, true
}

// Everywhere reports whether every build of the package has the constant called name: it does not only stand in files
// with build constraints.
func (p *ConstantsPackage) Everywhere(name string) bool {
	c, ok := p.constants.lookup(name)
	return ok && !c.Conditional
}

// Type returns the type of the constant called name as [types.TypeString] writes it: "untyped int", "int",
// "example.com/shop/errs.Code". It is empty if there is no such constant.
func (p *ConstantsPackage) Type(name string) string {
	c, _ := p.constants.lookup(name)
	return c.Type
}

// lookup returns the constant called name, and false if there is none.
func (c *Constants) lookup(name string) (PackageConstant, bool) {
	i := slices.IndexFunc(c.List, func(listed PackageConstant) bool { return listed.Name == name })
	if i < 0 {
		return PackageConstant{}, false
	}
	return c.List[i], true
}

// MayBeImported reports whether file may import the package without closing an import cycle. Either the package imports
// nothing of the file's module, or the package of file imports it already, or file belongs to an external test, which
// nothing can import.
func (p *ConstantsPackage) MayBeImported(file *File) bool {
	u := p.unit
	switch {
	case p.importsNothing || IsExternalTest(u.pass.Pkg, u.files):
		return true
	case file.IsTest() || !slices.ContainsFunc(u.files, (*File).IsTest):
		return u.dependsOnConstants()
	}
	// What test files import proves nothing for the other files of their package.
	imports := make(map[string]bool)
	for _, f := range u.files {
		if f.IsTest() {
			continue
		}
		for _, spec := range f.Syntax.Imports {
			imports[strings.Trim(spec.Path.Value, "`\"")] = true
		}
	}
	return slices.ContainsFunc(u.pass.Pkg.Imports(), func(pkg *types.Package) bool {
		return imports[pkg.Path()] && dependsFunc(pkg, u.isConstantsPackage)
	})
}

// dependsOnConstants reports whether the package imports the one that -constants names, directly or not.
func (u *unit) dependsOnConstants() bool {
	return dependsFunc(u.pass.Pkg, u.isConstantsPackage) || u.constantsFact() != nil
}

// isConstantsPackage reports whether -constants names pkg.
func (u *unit) isConstantsPackage(pkg *types.Package) bool { return pkg.Path() == u.cfg.Constants }

// dependsFunc reports whether f is true of pkg, or of a package that it imports directly or not, as far as export data
// tells.
func dependsFunc(pkg *types.Package, f func(*types.Package) bool) bool {
	seen := make(map[*types.Package]bool)
	var depends func(pkg *types.Package) bool
	depends = func(pkg *types.Package) bool {
		if seen[pkg] {
			return false
		}
		seen[pkg] = true
		return f(pkg) || slices.ContainsFunc(pkg.Imports(), depends)
	}
	return depends(pkg)
}

// constantsFact returns the fact of the package that -constants names. It is nil if this package does not depend on
// that, or the analyzer has no facts.
func (u *unit) constantsFact() *Constants {
	if !u.facts {
		return nil
	}
	for _, pf := range u.pass.AllPackageFacts() {
		if fact, ok := pf.Fact.(*Constants); ok && pf.Package != u.pass.Pkg {
			return fact
		}
	}
	return nil
}

// constantsPackage returns the package that -constants names. It is nil if there is no such setting, or the package
// cannot be seen. Where it is nil, or cannot be imported everywhere, why says so to users.
//
// A package of the same module is read from its directory, so that every host sees the same whether it is imported here
// or not. Another is seen where this package imports it.
func (u *unit) constantsPackage() (p *ConstantsPackage, why lang.Phrase) {
	path := u.cfg.Constants
	switch {
	case path == "":
		return nil, ""
	case u.pass.Pkg.Path() == path:
		return nil, lang.ImportsItself.With(path)
	}
	dir, why := u.readConstantsDir()
	if dir != nil {
		if dir.inner != "" {
			why = lang.MayCloseCycle.With(path, dir.inner)
		}
		return &ConstantsPackage{path, dir.constants.Name, dir.constants, u, dir.inner == ""}, why
	}
	constants := u.importedConstants()
	if constants == nil {
		return nil, why
	}
	return &ConstantsPackage{path, constants.Name, constants, u, false}, lang.CouldCloseCycle.With(path)
}

// importedConstants returns the constants of the package that -constants names, by its fact or by what the type checker
// knows of it. It is nil if this package does not import it.
func (u *unit) importedConstants() *Constants {
	if fact := u.constantsFact(); fact != nil {
		return fact
	}
	for _, pkg := range u.pass.Pkg.Imports() {
		if u.isConstantsPackage(pkg) {
			constants, _ := constantsIn(pkg, u.pass.Fset, nil, nil)
			return constants
		}
	}
	return nil
}
