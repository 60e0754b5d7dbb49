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

// analyse carries out plan until it does not grow any more, and returns the graph of the last round with only the
// packages that the patterns in opts match as roots. It loads, with loader, and analyses all packages of the plan: the
// facts of the others matter, too.
func analyse(opts Options, plan *scan.Plan, loader *prune.Loader) (*checker.Graph, error) {
	called := make(wanted)
	for {
		targets := plan.Targets()
		if len(targets) == 0 {
			return new(checker.Graph), nil
		}
		// Load. Functions that are called may add packages, which have to be loaded as well.
		pkgs, err := loader.Load(plan, targets, func(done int) { opts.Progress.Loading(done, len(targets)) })
		if err != nil {
			return nil, err
		}
		if called.learn(plan, pkgs) {
			continue
		}
		// Analyse. Facts may add packages, too.
		graph, err := checker.Analyze([]*analysis.Analyzer{opts.Analyzer}, pkgs, nil)
		if err != nil {
			return nil, err
		}
		if !learn(plan, graph, pkgs) {
			// Only what the patterns match is to be reported.
			graph.Roots = slices.DeleteFunc(graph.Roots, func(act *checker.Action) bool {
				act.IsRoot = plan.Root(act.Package) // the others stay in the graph as dependencies
				return !act.IsRoot
			})
			return graph, nil
		}
	}
}

// learn notes in plan which of pkgs are carriers: those that have a fact in graph about an object of their own, and
// those that declare something with a type from a carrier. It reports whether any is news.
func learn(plan *scan.Plan, graph *checker.Graph, pkgs []*packages.Package) bool {
	learned := false
	for act := range graph.All() {
		for _, fact := range act.AllObjectFacts() {
			_, carries := fact.Fact.(*evidence.Carries) // other facts are about calls
			if carries && fact.Object.Pkg() == act.Package.Types && plan.AddCarrier(act.Package.PkgPath) {
				learned = true
			}
		}
	}
	// A package may expose what another exposes.
	for again := true; again; {
		again = false
		for _, pkg := range pkgs {
			if !plan.Carries(pkg.PkgPath) && evidence.ExportsTypesFrom(pkg.Types, plan.Carries) && plan.AddCarrier(pkg.PkgPath) {
				learned, again = true, true
			}
		}
	}
	return learned
}
