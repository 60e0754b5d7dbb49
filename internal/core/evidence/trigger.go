package evidence

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// hasTrigger reports whether there is anything to find or to tell in a package. Most packages of most programs have
// neither a number that is a code, nor anything to do with those that have: they are left after one look at their
// syntax, which reads no file and asks for no type.
//
// It must never be false where the walk would find something: each condition is a source of evidence or of something to
// report. Without any of them only rule name is left, and it asks for a known code that is written out as a number.
func (u *unit) hasTrigger() bool {
	if u.cfg.Level == Any {
		return true // any constant is evidence, whoever declares it
	}
	// A package that depends on codes, or on one that names JMessage, sees a fact of it.
	if u.facts && (len(u.pass.AllPackageFacts()) > 0 || slices.ContainsFunc(u.pass.AllObjectFacts(), isEvidence)) {
		return true
	}
	if u.isSource(u.pass.Pkg) || slices.ContainsFunc(u.pass.Pkg.Imports(), u.isSource) {
		return true
	}
	if !u.facts && u.reachesSource() {
		return true
	}
	l := look{u.cfg}
	return slices.ContainsFunc(u.pass.Files, l.file)
}

// isEvidence reports whether a fact tells of codes: not only what a function hands on that has nothing to do with them.
func isEvidence(f analysis.ObjectFact) bool {
	passes, ok := f.Fact.(*Summary)
	return !ok || !passes.SameProject
}

// isSource reports whether evidence may come from a package, by its path alone.
func (u *unit) isSource(pkg *types.Package) bool {
	return u.isTable(pkg) || lexicon.StringNamesVendor(pkg.Path()) ||
		slices.ContainsFunc(u.cfg.Declared, func(entry settings.Entry) bool {
			_, ok := entry.In(pkg.Path())
			return ok
		})
}

// reachesSource is isSource for all that a package depends on: its types may be met without an import. With facts
// nobody need ask.
func (u *unit) reachesSource() bool {
	seen := make(map[*types.Package]bool)
	var reaches func(pkg *types.Package) bool
	reaches = func(pkg *types.Package) bool {
		if seen[pkg] {
			return false
		}
		seen[pkg] = true
		return u.isTable(pkg) || lexicon.StringNamesVendor(pkg.Path()) || slices.ContainsFunc(pkg.Imports(), reaches)
	}
	return reaches(u.pass.Pkg)
}
