package evidence

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// hasTrigger reports whether there may be something to find in the package, or to tell other packages. In most packages
// of most programs there is not. They are left after one look at their syntax, without reading files or asking for
// types.
//
// It must not be false where the collector would find something. So each condition stands for a source of evidence, or
// for something to report. Without all of them only rule [ByName] is left, which needs a known code as a literal.
func (u *unit) hasTrigger() bool {
	if u.cfg.Level == Any {
		return true // any constant is evidence, whoever declares it
	}
	// A package that depends on codes, or on a package that names JMessage, sees a fact of it.
	if u.facts && (len(u.pass.AllPackageFacts()) > 0 || slices.ContainsFunc(u.pass.AllObjectFacts(), isAboutCodes)) {
		return true
	}
	if u.mayHaveEvidence(u.pass.Pkg) || slices.ContainsFunc(u.pass.Pkg.Imports(), u.mayHaveEvidence) {
		return true
	}
	if !u.facts && u.dependsOnEvidence() {
		return true
	}
	return slices.ContainsFunc(u.pass.Files, triggerWalker{u.cfg}.file)
}

// isAboutCodes reports whether the fact f has to do with codes: it is not the summary of a helper.
func isAboutCodes(f analysis.ObjectFact) bool {
	summary, ok := f.Fact.(*Summary)
	return !ok || !summary.SameProject
}

// mayHaveEvidence reports whether the path of pkg is a reason to expect evidence: a table of codes, a vendor's package,
// or one that the -code setting names.
func (u *unit) mayHaveEvidence(pkg *types.Package) bool {
	return u.isTable(pkg) || lexicon.StringNamesVendor(pkg.Path()) ||
		slices.ContainsFunc(u.cfg.Declared, func(entry settings.Entry) bool {
			_, ok := entry.In(pkg.Path())
			return ok
		})
}

// dependsOnEvidence reports whether the package, or one that it depends on, is a table of codes or a vendor's package.
// Their types may be used without an import. With facts there is no need to ask.
func (u *unit) dependsOnEvidence() bool {
	return dependsFunc(u.pass.Pkg, func(pkg *types.Package) bool {
		return u.isTable(pkg) || lexicon.StringNamesVendor(pkg.Path())
	})
}
