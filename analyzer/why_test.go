package analyzer_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	facts "github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/result"
)

// whyRuns are the parts of the corpus whose explanations are pinned, by the rule that they are about.
var whyRuns = []struct {
	rule     string
	patterns string
	set      func(*analyzer.Settings)
}{
	{"type", "./evidence/type ./exhaustive/categories", nil},
	{"declared", "./evidence/declared ./exhaustive/directive", nil},
	{"declared", "./evidence/codesetting", func(s *analyzer.Settings) {
		const dir = "example.com/shop/evidence/codesetting"
		s.Code = []string{
			dir + "/client.Reply.Number",
			dir + "/client.Fetch",
			dir + "/client.Kind",
			dir + "/client.Latest",
			dir + ".own.list",
		}
	}},
	{"fact", "./evidence/fact/... ./evidence/vendorpath/...", nil},
	{"constant", "./evidence/constant/... ./evidence/flow/back", nil},
	{"constant", "./house", func(s *analyzer.Settings) { s.Constants = "example.com/shop/house/errs" }},
	{"vendor", "./evidence/vendorpath ./magic/slices ./magic/maps", nil},
	{"context", "./evidence/context/...", nil},
	{"constant", "./exhaustive/maps", func(s *analyzer.Settings) { s.CheckMaps = true }},
	{"name", "./evidence/name/...", nil},
	{"value", "./evidence/any", func(s *analyzer.Settings) { s.Evidence = "any" }},
	{"declared", "./evidence/flow", nil},
}

// TestWhy pins what is said of each report's evidence.
func TestWhy(t *testing.T) {
	var got strings.Builder
	for _, run := range whyRuns {
		s := settings()
		if run.set != nil {
			run.set(&s)
		}
		graph := analyse(t, s, strings.Fields(run.patterns)...)
		fmt.Fprintf(&got, "# %s: %s\n", run.rule, run.patterns)
		rules := make(map[string]bool)
		var lines []string
		for _, act := range graph.Roots {
			reasons := reasonsOf(t, act)
			for _, d := range act.Diagnostics {
				if d.Category == "directive" {
					continue
				}
				r := reasons[whyKey(d)]
				rules[r.Rule] = true
				p := act.Package.Fset.Position(d.Pos)
				lines = append(
					lines,
					fmt.Sprintf("%s/%s:%d:%d: %s", path.Base(act.Package.PkgPath), filepath.Base(p.Filename),
						p.Line, p.Column, r.Text),
				)
				if !strings.HasPrefix(r.Text, r.Subject+" carries a c") || !strings.Contains(r.Text, " (rule "+r.Rule) {
					t.Errorf("%s: subject %q, rule %q, text %q", p, r.Subject, r.Rule, r.Text)
				}
			}
		}
		if !rules[run.rule] {
			t.Errorf("%s: no report by rule %s", run.patterns, run.rule)
		}
		slices.Sort(lines)
		for _, line := range slices.Compact(lines) {
			got.WriteString(line + "\n")
		}
	}
	checkGolden(t, "why.txt", got.String())
}

// TestFactsArePortable checks that the places in facts are those of the code, under names that are the same on every
// machine.
func TestFactsArePortable(t *testing.T) {
	graph := analyse(t, settings(), "./evidence/...", "./jmessage")
	dirs := make(map[string]string)
	for act := range graph.All() {
		if len(act.Package.GoFiles) > 0 {
			dirs[act.Package.PkgPath] = filepath.Dir(act.Package.GoFiles[0])
		}
	}
	places := 0
	for act := range graph.All() {
		for _, fact := range act.AllObjectFacts() {
			c, ok := fact.Fact.(*facts.Carries)
			if !ok {
				continue
			}
			if dir, err := filepath.Abs(corpusDir); err != nil || strings.Contains(c.String(), filepath.ToSlash(dir)) {
				t.Errorf("%s: the fact tells where it was made: %s", fact.Object, c)
			}
			if c.Place == "" {
				if c.Rule != facts.ByType && !strings.HasPrefix(c.Detail.String(), "a constant of package ") {
					t.Errorf("%s: no place: %s", fact.Object, c)
				}
				continue
			}
			places++
			file, line, _ := strings.Cut(c.Place, ":")
			text, err := os.ReadFile(filepath.Join(dirs[path.Dir(file)], path.Base(file)))
			n, err2 := strconv.Atoi(line)
			if err != nil || err2 != nil || n > strings.Count(string(text), "\n") {
				t.Errorf("%s: there is no such place as %s (%v, %v)", fact.Object, c.Place, err, err2)
			}
		}
	}
	if places < 20 {
		t.Errorf("only %d facts have a place", places)
	}
}

// analyse runs the analyzer over packages of the corpus and what they import.
func analyse(t *testing.T, s analyzer.Settings, patterns ...string) *checker.Graph {
	t.Helper()
	a, err := analyzer.New(s)
	if err != nil {
		t.Fatal(err)
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: corpusDir},
		patterns...)
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("%v: %v", patterns, err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return graph
}

type whyAt struct {
	pos      int
	category string
}

func whyKey(d analysis.Diagnostic) whyAt { return whyAt{int(d.Pos), d.Category} }

// reasonsOf returns the reasons of an analysis, and checks that each report has exactly one, with evidence but for
// those of directives.
func reasonsOf(t *testing.T, act *checker.Action) map[whyAt]result.Reason {
	t.Helper()
	reasons := make(map[whyAt]result.Reason)
	for _, r := range act.Result.(*result.Package).Reasons {
		key := whyAt{int(r.Pos), r.Category}
		if _, twice := reasons[key]; twice {
			t.Errorf("%s: two reasons for %v", act.Package.PkgPath, key)
		}
		reasons[key] = r
	}
	n := 0
	for _, d := range act.Diagnostics {
		if r, ok := reasons[whyKey(d)]; !ok || (r.Rule == "") != (d.Category == "directive") {
			t.Errorf("%s: %s: a reason: %t, by rule %q", act.Package.Fset.Position(d.Pos), d.Message, ok, r.Rule)
		} else {
			n++
		}
	}
	if n != len(reasons) {
		t.Errorf("%s: %d reasons for %d reports", act.Package.PkgPath, len(reasons), n)
	}
	return reasons
}
