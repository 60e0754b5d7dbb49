package load

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/internal/core/result"
)

// agree drops from graph the findings that a directive is needless, where another pass over the same file needs it. A
// package and its test variant have files in common, and what is proven in one may not be proven in the other.
func agree(graph *checker.Graph) {
	needed := make(map[token.Position]bool)
	// each calls do for all roots that have a result.
	each := func(do func(act *checker.Action, p *result.Package)) {
		for _, act := range graph.Roots {
			if p, ok := act.Result.(*result.Package); ok && p != nil {
				do(act, p)
			}
		}
	}
	each(func(act *checker.Action, p *result.Package) {
		for _, pos := range p.Needed {
			needed[act.Package.Fset.Position(pos)] = true
		}
	})
	each(func(act *checker.Action, p *result.Package) {
		act.Diagnostics = slices.DeleteFunc(act.Diagnostics, func(d analysis.Diagnostic) bool {
			return slices.Contains(p.Needless, d.Pos) && needed[act.Package.Fset.Position(d.Pos)]
		})
	})
}
