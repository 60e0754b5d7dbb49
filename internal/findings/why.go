package findings

import (
	"fmt"
	"go/token"
	"io"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/internal/coverage"
)

// diagnosticKey finds a diagnostic's reason again: no two diagnostics of one check begin at one place.
type diagnosticKey struct {
	pos      token.Pos
	category string
}

func keyOf(d analysis.Diagnostic) diagnosticKey { return diagnosticKey{d.Pos, d.Category} }

// reasonsOf returns the evidence that an analysis has for its diagnostics.
func reasonsOf(act *checker.Action) map[diagnosticKey]*Why {
	result, ok := act.Result.(*coverage.Package)
	if !ok {
		return nil // it failed
	}
	why := make(map[diagnosticKey]*Why)
	for _, r := range result.Reasons {
		why[diagnosticKey{r.Pos, r.Category}] = &Why{Rule: r.Rule, Subject: r.Subject, Text: r.Text}
	}
	return why
}

func writeWhy(w io.Writer, why *Why) error {
	if why == nil {
		return nil
	}
	_, err := fmt.Fprintf(w, "\t%s\n", why.Text)
	return err
}

// PrintWithWhy prints what x/tools' PrintText does, and below each diagnostic the evidence for it.
func PrintWithWhy(w io.Writer, graph *checker.Graph, contextLines int) error {
	for act := range graph.All() {
		if act.Err != nil {
			if _, err := fmt.Fprintf(w, "%s: %v\n", act.Analyzer.Name, act.Err); err != nil {
				return err
			}
		}
	}
	type printed struct {
		pos, end token.Position
		message  string
	}
	seen := make(map[printed]bool) // a file may be in a package and in its test variant
	for _, act := range graph.Roots {
		why := reasonsOf(act)
		for _, d := range act.Diagnostics {
			key := printed{act.Package.Fset.Position(d.Pos), act.Package.Fset.Position(d.End), d.Message}
			if seen[key] || act.Err != nil {
				continue
			}
			seen[key] = true
			// The driver's own lines, one diagnostic at a time.
			one := checker.Graph{Roots: []*checker.Action{{Analyzer: act.Analyzer, Package: act.Package, IsRoot: true, Diagnostics: []analysis.Diagnostic{d}}}}
			if err := one.PrintText(w, contextLines); err != nil {
				return err
			}
			if err := writeWhy(w, why[keyOf(d)]); err != nil {
				return err
			}
		}
	}
	return nil
}
