package load

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/prune"
	"github.com/jmvet/jmvet/internal/load/scan"
)

// analyse carries out a plan until it does not grow any more. It loads and analyses all packages of it, also those that
// no pattern matches: their facts matter.
func analyse(opts Options, plan *scan.Plan, loader *prune.Loader) (*checker.Graph, error) {
	called := make(wanted)
	for {
		targets := plan.Targets()
		if len(targets) == 0 {
			return new(checker.Graph), nil
		}
		pkgs, err := loader.Load(plan, targets, func(done int) { opts.Progress.Loading(done, len(targets)) })
		if err != nil {
			return nil, err
		}
		if called.learn(plan, pkgs) {
			continue
		}
		graph, err := checker.Analyze([]*analysis.Analyzer{opts.Analyzer}, pkgs, nil)
		if err != nil {
			return nil, err
		}
		if !learn(plan, graph, pkgs) {
			// Only what the patterns match is to be reported.
			graph.Roots = slices.DeleteFunc(graph.Roots, func(act *checker.Action) bool {
				act.IsRoot = plan.Root(act.Package) // it is in the graph still, as one that a root depends on
				return !act.IsRoot
			})
			return graph, nil
		}
	}
}

// learn notes which packages pass something on to those that import them: a fact of something of their own, or a type
// in what they declare that comes from a package that does. It reports whether there are any that were not known.
func learn(plan *scan.Plan, graph *checker.Graph, pkgs []*packages.Package) bool {
	learned := false
	for act := range graph.All() {
		for _, fact := range act.AllObjectFacts() {
			_, carries := fact.Fact.(*evidence.Carries) // the others tell of a call what is known of its arguments
			if carries && fact.Object.Pkg() == act.Package.Types && plan.Pass(act.Package.PkgPath) {
				learned = true
			}
		}
	}
	// One may expose what another exposes.
	for again := true; again; {
		again = false
		for _, pkg := range pkgs {
			if !plan.Passes(pkg.PkgPath) && evidence.ExportsTypesFrom(pkg.Types, plan.Passes) && plan.Pass(pkg.PkgPath) {
				learned, again = true, true
			}
		}
	}
	return learned
}
