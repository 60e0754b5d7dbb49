// Package plugin makes the analyzers that do nothing linters of golangci-lint, as package plugin of jmvet does with
// jmvet.
package plugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/proof/bench/noop"
)

func init() {
	for _, a := range []*analysis.Analyzer{noop.Plain, noop.WithFacts} {
		register.Plugin(a.Name, func(any) (register.LinterPlugin, error) { return linter{a}, nil })
	}
}

// A linter is an analyzer as golangci-lint wants it.
type linter struct{ analyzer *analysis.Analyzer }

// BuildAnalyzers returns the analyzer.
func (l linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{l.analyzer}, nil
}

// GetLoadMode asks for types.
func (linter) GetLoadMode() string { return register.LoadModeTypesInfo }
