package main

import (
	"fmt"
	"io"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// codesPath is the package that fixes take constants from.
const codesPath = "github.com/jmvet/jmvet/codes"

// checkFix refuses to write fixes that do not compile because the module lacks the constants. If only a diff is asked for,
// it says so and lets it pass.
func (cl *commandLine) checkFix(stderr io.Writer) error {
	if err := listed(codesPath); err == nil {
		return nil
	}
	n, err := cl.countFixes()
	if err != nil || n == 0 {
		return nil // there is nothing to write, or the driver says what is wrong
	}
	noun := "fixes use"
	if n == 1 {
		noun = "fix uses"
	}
	missing := fmt.Sprintf("%d %s %s, which this module does not require: run go get %s", n, noun, codesPath, codesPath)
	if cl.diff {
		fmt.Fprintf(stderr, "jmvet: %s before you apply the diff\n", missing)
		return nil
	}
	return fmt.Errorf("%s and then this again; nothing was written", missing)
}

// countFixes runs the analysis as the driver will, and counts what it would fix.
func (cl *commandLine) countFixes() (int, error) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Tests: cl.test}, cl.patterns...)
	if err != nil {
		return 0, err
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{cl.analyzer}, pkgs, nil)
	if err != nil {
		return 0, err
	}
	places := make(map[string]bool) // a file is in a package and in its test variant
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				places[act.Package.Fset.Position(d.Pos).String()] = true
			}
		}
	}
	return len(places), nil
}
