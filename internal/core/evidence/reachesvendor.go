package evidence

import (
	"cmp"
	"go/types"
	"maps"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// ReachesVendor is the fact of a package whose declarations mention types of other packages that name JMessage. Who
// imports it can use these types without importing those packages. It repeats their [NamesVendor] facts, for go vet
// hands facts of packages to direct importers only.
type ReachesVendor struct{ Packages []NamedPackage }

// A NamedPackage is a package that names JMessage, and how it does. See [NamesVendor].
type NamedPackage struct {
	Path    string
	Package lexicon.Naming
	Files   []NamedFile
}

func (*ReachesVendor) AFact() {}

func (*ReachesVendor) String() string { return "leads to packages that name JMessage" }

// exportReachesVendor exports the fact for this package.
func (u *unit) exportReachesVendor() {
	reached := make(map[string]NamedPackage) // by path
	for _, imported := range u.pass.Pkg.Imports() {
		// The packages that name JMessage and can be reached through the import: itself, and those of its fact.
		var named []NamedPackage
		var own NamesVendor
		if u.pass.ImportPackageFact(imported, &own) {
			named = append(named, NamedPackage{imported.Path(), own.Package, own.Files})
		}
		var others ReachesVendor
		if u.pass.ImportPackageFact(imported, &others) {
			named = append(named, others.Packages...)
		}
		// They count if this package's declarations mention one of them.
		isReached := func(path string) bool {
			return path == imported.Path() ||
				slices.ContainsFunc(named, func(p NamedPackage) bool { return p.Path == path })
		}
		if len(named) == 0 || !ExportsTypesFrom(u.pass.Pkg, isReached) {
			continue
		}
		for _, p := range named {
			if _, ok := reached[p.Path]; !ok {
				reached[p.Path] = p
			}
		}
	}
	if len(reached) > 0 {
		byPath := func(a, b NamedPackage) int { return cmp.Compare(a.Path, b.Path) }
		u.pass.ExportPackageFact(&ReachesVendor{slices.SortedFunc(maps.Values(reached), byPath)})
	}
}

// importNamesVendor returns how pkg names JMessage, by its own fact or by those of packages that this one imports.
// Where there is none, its path and name decide.
func (u *unit) importNamesVendor(pkg *types.Package) *NamesVendor {
	if u.facts {
		fact := new(NamesVendor)
		if u.pass.ImportPackageFact(pkg, fact) {
			return fact
		}
		for _, imported := range u.pass.Pkg.Imports() {
			var others ReachesVendor
			u.pass.ImportPackageFact(imported, &others)
			for _, p := range others.Packages {
				if p.Path == pkg.Path() {
					return &NamesVendor{p.Package, p.Files}
				}
			}
		}
	}
	return &NamesVendor{Package: namingOf(pkg)}
}
