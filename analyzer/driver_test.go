package analyzer_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// TestWithinPackage: the variant that looks at each package alone says the same of one that needs no other, and less of
// one that lives on what another has found out. It must not ask for dependencies, which makes it cheap.
func TestWithinPackage(t *testing.T) {
	a, err := analyzer.NewWithinPackage(analyzer.DefaultSettings())
	if err != nil {
		t.Fatal(err)
	}
	if usesFacts(a) {
		t.Error("it has facts")
	}
	if !usesFacts(analyzerFor(t)) {
		t.Error("the other one has none")
	}
	for dir, same := range map[string]bool{
		"magic/operators": true, "evidence/flow": true, "evidence/type": true, "evidence/vendorpath": true,
		"exhaustive/tag":  true,
		"evidence/fact/c": false, "evidence/context/user": false,
	} {
		c := corpus(t)
		want, err := c.Diagnostics(analyzerFor(t), dir)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Diagnostics(a, dir)
		if err != nil {
			t.Fatal(err)
		}
		if same != slices.Equal(got, want) || len(got) > len(want) {
			t.Errorf("%s: alone\n%s\nwith others\n%s", dir, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if a, err := analyzer.NewWithinPackage(analyzer.Settings{}); err == nil || a != nil {
		t.Error("it takes settings that turn all off")
	}
}

func usesFacts(a *analysis.Analyzer) bool {
	return len(a.FactTypes) > 0 || slices.ContainsFunc(a.Requires, usesFacts)
}

// TestOrder: what is reported, and in which order, must not depend on the order in which a map is gone through.
func TestOrder(t *testing.T) {
	c := corpus(t)
	a := analyzerFor(t, evidence("any"))
	times := 1
	if long.Tests() {
		times = 4
	}
	for _, dir := range c.Dirs() {
		first, err := c.Diagnostics(a, dir)
		if err != nil {
			t.Errorf("%s: %v", dir, err)
		}
		for range times {
			again, _ := c.Diagnostics(a, dir)
			if !slices.Equal(again, first) {
				t.Errorf("%s: once\n%s\nand then\n%s", dir, strings.Join(first, "\n"), strings.Join(again, "\n"))
				break
			}
		}
	}
}

// TestSilentFiles: a file whose want comments write J.essage is one where the vendor's name would be evidence.
func TestSilentFiles(t *testing.T) {
	c := corpus(t)
	vendor := regexp.MustCompile(`(?i)jmessage|jiguang|jpush|jchat|极光`)
	for _, dir := range c.Dirs() {
		// These are about how the vendor is named.
		if harness.Below(dir, "evidence/context") {
			continue
		}
		for _, name := range c.Files(t, dir) {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if word := vendor.Find(content); word != nil && strings.Contains(string(content), "J.essage") {
				t.Errorf("%s names the vendor: %s", name, word)
			}
		}
	}
}

// TestFinderErrors: what the finder cannot do is an error of the root analyzer, in its own words. Drivers print no more
// of a failed prerequisite than that it failed.
func TestFinderErrors(t *testing.T) {
	c := corpus(t)
	for dir, test := range map[string]struct {
		set  func(*analyzer.Settings)
		want string
	}{
		"magic/operators": {func(s *analyzer.Settings) { s.Constants = c.Path + "/magic/operators" },
			"has no exported constant that is a JMessage code"},
		"evidence/flow": {func(s *analyzer.Settings) { s.Code = []string{c.Path + "/evidence/flow.Nothing"} },
			"declares no Nothing"},
	} {
		var pkgs []*packages.Package
		for _, p := range c.Packages() {
			if p.PkgPath == c.Path+"/"+dir {
				pkgs = append(pkgs, p)
			}
		}
		graph, err := checker.Analyze([]*analysis.Analyzer{analyzerFor(t, test.set)}, pkgs, nil)
		if err != nil || len(graph.Roots) == 0 {
			t.Fatalf("%s: %d roots, %v", dir, len(graph.Roots), err)
		}
		for _, act := range graph.Roots {
			if act.Err == nil || !strings.Contains(act.Err.Error(), test.want) {
				t.Errorf("%s: error %v, want %q", dir, act.Err, test.want)
			}
		}
	}
}
