package load

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/internal/core/result"
)

// agree takes back what one pass over a file says of a directive, that nothing needs it, where another pass over that
// file needs it: a package and its test variant have files in common, and what is proven in one may not be proven in
// the other.
func agree(graph *checker.Graph) {
	needed := make(map[token.Position]bool)
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
