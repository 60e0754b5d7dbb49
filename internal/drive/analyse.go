package drive

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/internal/lean"
	"github.com/jmvet/jmvet/internal/modules"
	"github.com/jmvet/jmvet/internal/scan"
)

// analyse loads and analyses all packages of a plan, also those that no pattern matches: their facts matter.
func analyse(opts Options, program *modules.Program, plan *scan.Plan) (*checker.Graph, error) {
	targets := plan.Targets()
	if len(targets) == 0 {
		return new(checker.Graph), nil
	}
	pkgs, err := lean.New(program, plan).Load(targets, func(done int) { opts.Progress.Loading(done, len(targets)) })
	if err != nil {
		return nil, err
	}
	return checker.Analyze([]*analysis.Analyzer{opts.Analyzer}, pkgs, nil)
}

// onlyRoots leaves in a graph the packages that the patterns match: only these are to be reported.
func onlyRoots(graph *checker.Graph, plan *scan.Plan) {
	graph.Roots = slices.DeleteFunc(graph.Roots, func(act *checker.Action) bool { return !plan.Root(act.Package.PkgPath) })
}
