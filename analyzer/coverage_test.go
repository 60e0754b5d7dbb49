package analyzer_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/result"
)

// TestCoverage holds the analyzer's result for one package against a list of what it handles.
func TestCoverage(t *testing.T) {
	tests := []struct {
		name   string
		change func(*analyzer.Settings)
		golden string
	}{
		{"default", func(*analyzer.Settings) {}, "coverage.txt"},
		{"maps", func(s *analyzer.Settings) { s.CheckMaps = true; s.Magic = false }, "coverage-maps.txt"},
		{"no check of switches", func(s *analyzer.Settings) { s.Exhaustive = false; s.Unknown = false },
			"coverage-magic.txt"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			settings := analyzer.DefaultSettings()
			settings.Known = []string{"899900"}
			test.change(&settings)
			a, err := analyzer.New(settings)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(resultOf(t, a, "./testdata/coverage"))
			golden := filepath.Join("testdata", test.golden)
			if flag.Lookup("update-golden").Value.String() == "true" { // of package harness
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
				t.Errorf("%s has\n%s\nbut the result is\n%s\ngo test -update-golden writes it", golden, want, got)
			}
		})
	}
}

func resultOf(t *testing.T, a *analysis.Analyzer, dir string) *result.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax}, dir)
	if err != nil || packages.PrintErrors(pkgs) > 0 || len(pkgs) != 1 {
		t.Fatalf("%s: %v, %d packages", dir, err, len(pkgs))
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	p, ok := graph.Roots[0].Result.(*result.Package)
	if !ok {
		t.Fatalf("the result is a %T", graph.Roots[0].Result)
	}
	return p
}

// describe writes a result as lines, in the order in which the analyzer has it.
func describe(p *result.Package) string {
	var b strings.Builder
	at := func(s result.Site) string {
		return fmt.Sprintf("%d:%d in %q", s.Position.Line, s.Position.Column, s.Func)
	}
	fmt.Fprintf(&b, "package %s\n", p.Path)
	for _, u := range p.Uses {
		fmt.Fprintf(&b, "use %d %s magic=%t %s\n", u.Code, u.Form, u.Magic, at(u.Site))
	}
	for _, s := range p.Switches {
		fmt.Fprintf(
			&b,
			"switch %q map=%t %v cases=%d missing=%v of %d rest=%s at %s partial=%t reported=%t category=%t lacks "+
				"%d %s\n",
			s.Subject,
			s.Map,
			s.Categories,
			s.Cases,
			s.Missing,
			s.Documented,
			s.Rest,
			at(s.RestSite),
			s.Partial,
			s.Reported,
			s.OverCategory,
			len(s.MissingCategories),
			at(s.Site),
		)
	}
	for _, u := range p.Unknown {
		fmt.Fprintf(&b, "unknown %d meant=%d %s: %s\n", u.Value, u.Meant, at(u.Site), u.Message)
	}
	return b.String()
}
