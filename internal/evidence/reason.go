package evidence

import (
	"go/types"
	"slices"
	"strings"
)

// hasReason reports whether there is anything to find or to tell in a package. Most packages of most programs have neither a number
// that is a code, nor anything to do with those that have: they are left after one look at their syntax, which reads no file and asks
// for no type.
//
// It must never be false where the walk would find something: each condition is a source of evidence or of something to report. Without
// any of them only rule name is left, and it asks for a known code that is written out as a number.
func (f *finder) hasReason() bool {
	if f.cfg.Level == Any {
		return true // any constant is evidence, whoever declares it
	}
	// A package that depends on codes, or on one that names JMessage, sees a fact of it.
	if f.facts && (len(f.pass.AllObjectFacts()) > 0 || len(f.pass.AllPackageFacts()) > 0) {
		return true
	}
	if f.isSource(f.pass.Pkg) || slices.ContainsFunc(f.pass.Pkg.Imports(), f.isSource) {
		return true
	}
	if !f.facts && f.reachesSource() {
		return true
	}
	l := look{f.cfg}
	return slices.ContainsFunc(f.pass.Files, l.file)
}

// isSource reports whether evidence may come from a package, by its path alone.
func (f *finder) isSource(pkg *types.Package) bool {
	return f.isTable(pkg) || stringNamesVendor(pkg.Path()) ||
		slices.ContainsFunc(f.cfg.Declared, func(entry string) bool {
			rest, ok := strings.CutPrefix(entry, pkg.Path())
			return ok && strings.HasPrefix(rest, ".")
		})
}

// reachesSource is isSource for all that a package depends on: its types may be met without an import. With facts nobody need ask.
func (f *finder) reachesSource() bool {
	seen := make(map[*types.Package]bool)
	var reaches func(pkg *types.Package) bool
	reaches = func(pkg *types.Package) bool {
		if seen[pkg] {
			return false
		}
		seen[pkg] = true
		return f.isTable(pkg) || stringNamesVendor(pkg.Path()) || slices.ContainsFunc(pkg.Imports(), reaches)
	}
	return reaches(f.pass.Pkg)
}
