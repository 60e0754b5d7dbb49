// Package noop has analyzers that do nothing: what a driver costs with them, it costs with any analyzer.
package noop

import "golang.org/x/tools/go/analysis"

// Plain has neither facts nor a need of other passes: a driver type-checks only the packages that are asked for.
var Plain = &analysis.Analyzer{
	Name: "noop",
	Doc:  "do nothing",
	Run:  func(*analysis.Pass) (any, error) { return nil, nil },
}

// WithFacts declares a fact type, and never exports a fact. For its sake a driver has it look at all dependencies, too.
var WithFacts = &analysis.Analyzer{
	Name:      "noopfacts",
	Doc:       "do nothing, with facts",
	Run:       func(*analysis.Pass) (any, error) { return nil, nil },
	FactTypes: []analysis.Fact{new(fact)},
}

// fact is one that no package has.
type fact struct{}

// AFact makes it a fact.
func (*fact) AFact() {}
