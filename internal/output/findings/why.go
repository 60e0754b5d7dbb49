package findings

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/internal/core/result"
)

// diagnosticKey finds a diagnostic's reason again: no two diagnostics of one check begin at one place.
type diagnosticKey struct {
	pos      token.Pos
	category string
}

func keyOf(d analysis.Diagnostic) diagnosticKey { return diagnosticKey{d.Pos, d.Category} }

// reasonsOf returns the evidence that an analysis has for its diagnostics.
func reasonsOf(act *checker.Action) map[diagnosticKey]*Why {
	result, ok := act.Result.(*result.Package)
	if !ok {
		return nil // it failed
	}
	why := make(map[diagnosticKey]*Why)
	for _, r := range result.Reasons {
		why[diagnosticKey{r.Pos, r.Category}] = &Why{Rule: r.Rule, Subject: r.Subject, Text: r.Text, noFix: r.NoFix}
	}
	return why
}
