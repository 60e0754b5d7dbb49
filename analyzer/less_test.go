package analyzer_test

import (
	"fmt"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	finder "github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// TestFlagsReadBack: a flag reads as what it was set to, and a list takes more with each time that it is set.
func TestFlagsReadBack(t *testing.T) {
	for _, test := range []struct {
		flag   string
		values []string
		want   string
	}{
		{"known", []string{"899900"}, "899900"},
		{"known", []string{" 5 , 899900-899919"}, "5,899900-899919"},
		{"known", []string{"1", "2-3"}, "1,2-3"},
		{"code", []string{"a/b.C.D"}, "a/b.C.D"},
		{"code", []string{"a/b.C", "a/b.D,a.com/b.E"}, "a/b.C,a/b.D,a.com/b.E"},
		{"constants", []string{"example.com/errs"}, "example.com/errs"},
		{"constants", []string{"example.com/errs", ""}, ""},
		{"evidence", []string{"context"}, "context"},
		{"magic", []string{"false"}, "false"},
		{"check-maps", []string{"true"}, "true"},
	} {
		a := analyzerFor(t)
		for _, v := range test.values {
			if err := a.Flags.Set(test.flag, v); err != nil {
				t.Errorf("-%s=%s: %v", test.flag, v, err)
			}
		}
		if got := a.Flags.Lookup(test.flag).Value.String(); got != test.want {
			t.Errorf("-%s, set to %q, reads as %q, want %q", test.flag, test.values, got, test.want)
		}
	}
}

// TestFewFacts: a package that names JMessage neither in its path nor in its files has no fact to tell, which would
// make every package that imports it be looked at; and no fact says what is seen without it, or what nobody can ask
// for.
func TestFewFacts(t *testing.T) {
	c := corpus(t)
	a := analyzerFor(t)
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, c.Packages(), nil)
	if err != nil {
		t.Fatal(err)
	}
	told := make(map[string]bool)
	objects := 0
	for act := range graph.All() {
		if act.Analyzer == a {
			continue
		}
		for _, f := range act.AllPackageFacts() {
			if f, ok := f.Fact.(*finder.NamesVendor); ok && len(f.Files) == 0 && f.Package == lexicon.NamesNobody {
				t.Errorf("%s has a fact that says nothing", act.Package.ID)
			}
			told[f.Package.Path()] = true
		}
		for _, f := range act.AllObjectFacts() {
			objects++
			v, ok := f.Object.(*types.Var)
			if !ok {
				continue
			}
			if finder.IsCode(v.Type()) && v.Pkg().Name() == "typed" {
				t.Errorf("there is a fact about %v, whose type says it", v)
			}
			if strings.HasPrefix(fmt.Sprint(f.Fact), "carries a JMessage code: LastCode is declared in") {
				t.Errorf("there is a fact about %v, of which the import path says it", v)
			}
			if v.Kind() == types.LocalVar || v.Kind() == types.RecvVar {
				t.Errorf("there is a fact about %v, which no other package can meet", v)
			}
		}
	}
	if objects < 10 {
		t.Errorf("there are %d facts about objects", objects)
	}
	for path, want := range map[string]bool{
		"example.com/shop/evidence/context/named": true, "example.com/shop/evidence/flow": false, "strconv": false,
		"example.com/shop/evidence/context/pathonly/jmessage-client": true,
		"example.com/shop/evidence/context/pathonly/third":           false,
	} {
		if told[path] != want {
			t.Errorf("%s has a fact of package: %t, want %t", path, !want, want)
		}
	}
}

// TestIgnoreWithLess: where a check is off, or evidence is not believed, an ignore that drops nothing may be right at
// other times.
func TestIgnoreWithLess(t *testing.T) {
	for name, test := range map[string]struct {
		set  func(*analyzer.Settings)
		want bool
	}{
		"default":       {func(*analyzer.Settings) {}, true},
		"any":           {evidence("any"), true},
		"no magic":      {func(s *analyzer.Settings) { s.Magic = false }, false},
		"no unknown":    {func(s *analyzer.Settings) { s.Unknown = false }, false},
		"no exhaustive": {func(s *analyzer.Settings) { s.Exhaustive = false }, false},
		"context":       {evidence("context"), false},
		"declared":      {evidence("declared"), false},
	} {
		list, err := corpus(t).Diagnostics(analyzerFor(t, test.set), "directives/ignore")
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(strings.Join(list, "\n"), "drops nothing"); got != test.want {
			t.Errorf("%s: that an ignore drops nothing is reported: %t", name, got)
		}
	}
}

// TestConstantsWithinPackage: the variant without facts must not tell any, and sees the user's constants where they are
// imported.
func TestConstantsWithinPackage(t *testing.T) {
	s := analyzer.DefaultSettings()
	s.Constants = "example.com/shop/house/errs"
	a, err := analyzer.NewWithinPackage(s)
	if err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]string{
		"house/errs": "", "house": "use errs.UserExists", "house/indirect": "use errs.NoUser",
	} {
		list, err := corpus(t).Diagnostics(a, dir)
		if err != nil {
			t.Errorf("%s: %v", dir, err)
		}
		if !strings.Contains(strings.Join(list, "\n"), want) {
			t.Errorf("%s: nothing says %q:\n%s", dir, want, strings.Join(list, "\n"))
		}
	}
}

// TestVendorNotBelieved: with the level declared, an import path is no evidence.
func TestVendorNotBelieved(t *testing.T) {
	for level, want := range map[string]bool{"declared": false, "context": true} {
		list, err := corpus(t).Diagnostics(analyzerFor(t, evidence(level)), "evidence/vendorpath")
		if err != nil || len(list) > 0 != want {
			t.Errorf("%s: %q, %v", level, list, err)
		}
	}
}

// TestNoFixesInGenerated: what is reported in a generated file has no fix: the next generation would undo it.
func TestNoFixesInGenerated(t *testing.T) {
	c := corpus(t)
	var pkgs []*packages.Package
	for _, p := range c.Packages() {
		if strings.HasSuffix(p.PkgPath, "/generated") {
			pkgs = append(pkgs, p)
		}
	}
	graph, err := checker.Analyze(
		[]*analysis.Analyzer{analyzerFor(t, func(s *analyzer.Settings) { s.Generated = true })},
		pkgs,
		nil,
	)
	if err != nil {
		t.Fatal(err)
	}
	with, without := 0, 0
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			switch name := act.Package.Fset.Position(d.Pos).Filename; {
			case !strings.HasSuffix(name, "/generated.go") && len(d.SuggestedFixes) > 0:
				with++
			case len(d.SuggestedFixes) > 0:
				t.Errorf("%s: %q has a fix", name, d.Message)
			default:
				without++
			}
		}
	}
	if with == 0 || without == 0 {
		t.Errorf("%d fixes by hand, %d reports without", with, without)
	}
}

// TestBrokenConstantsPackage: a constant may be missing in a constants package that does not type-check.
func TestBrokenConstantsPackage(t *testing.T) {
	c := corpus(t)
	for _, dir := range c.Dirs() {
		if !strings.HasPrefix(dir, "illtyped/") {
			continue
		}
		a := analyzerFor(t, func(s *analyzer.Settings) { s.Constants = "example.com/shop/" + dir })
		if _, err := c.Diagnostics(a, dir); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
	}
}
