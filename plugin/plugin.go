// Package plugin makes jmvet a linter of golangci-lint v2, by its module plugin system.
//
// The linter is called jmvet. Its settings are those of [analyzer.Settings], under the names of the flags, and
// across-packages:
//
//	linters:
//	  enable: [jmvet]
//	  settings:
//	    custom:
//	      jmvet:
//	        type: module
//	        settings:
//	          evidence: context
package plugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

func init() { register.Plugin(analyzer.Name, New) }

// linter is jmvet as golangci-lint sees it.
type linter struct{ settings settings }

// New returns the linter with the settings raw, as golangci-lint has read them from its configuration: nil where there
// are none. golangci-lint calls it even where the linter is not enabled, so it does nothing but read them. The error
// names the setting that is wrong and what to write instead.
func New(raw any) (register.LinterPlugin, error) {
	s, err := decode(raw)
	if err != nil {
		return nil, err
	}
	if _, err := s.analyzer(); err != nil {
		return nil, place(languageOf(raw), err)
	}
	return &linter{s}, nil
}

// BuildAnalyzers returns the analyzer.
func (l *linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	a, err := l.settings.analyzer()
	if err != nil {
		language, _ := lang.Parse(l.settings.Lang)
		return nil, place(language, err)
	}
	return []*analysis.Analyzer{a}, nil
}

// GetLoadMode says that the analyzer needs types.
func (*linter) GetLoadMode() string { return register.LoadModeTypesInfo }
