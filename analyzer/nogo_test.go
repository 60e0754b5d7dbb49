package analyzer_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	finder "github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// nogo's generated program takes the package variable Analyzer, of exactly this type.
var _ *analysis.Analyzer = analyzer.Analyzer

// TestPoorestPass runs over the corpus with passes that have no more than nogo of any version sets: what it reports
// must be the same. What does not type-check is left out, for Bazel compiles it.
func TestPoorestPass(t *testing.T) {
	c := corpus(t)
	poor := poorest(analyzerFor(t))
	reports := 0
	for i, dir := range c.Dirs() {
		if !long.Tests() && i%4 > 0 {
			continue
		}
		want, err := c.Diagnostics(analyzerFor(t), dir)
		if err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		got, err := c.Diagnostics(poor, dir)
		if err != nil {
			t.Errorf("%s: %v", dir, err)
		} else if !slices.Equal(got, want) && !strings.HasPrefix(dir, "illtyped/") {
			t.Errorf("%s: in nogo\n%s\nwant\n%s", dir, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		reports += len(got)
	}
	if reports < 100 {
		t.Errorf("%d reports in all", reports)
	}
}

// poorest returns an analyzer that gives another one, and those that it requires, what nogo of rules_go v0.24 to v0.65
// sets of a pass.
func poorest(a *analysis.Analyzer) *analysis.Analyzer {
	made := make(map[*analysis.Analyzer]*analysis.Analyzer)
	var of func(a *analysis.Analyzer) *analysis.Analyzer
	of = func(a *analysis.Analyzer) *analysis.Analyzer {
		if made[a] != nil {
			return made[a]
		}
		poor := *a
		poor.Requires = nil
		for _, r := range a.Requires {
			poor.Requires = append(poor.Requires, of(r))
		}
		poor.Run = func(pass *analysis.Pass) (any, error) {
			results := make(map[*analysis.Analyzer]any)
			for i, r := range a.Requires {
				results[r] = pass.ResultOf[poor.Requires[i]]
			}
			info := *pass.TypesInfo
			info.FileVersions, info.Instances, info.InitOrder = nil, nil, nil
			return a.Run(&analysis.Pass{
				Analyzer: a, Fset: pass.Fset, Files: pass.Files, Pkg: pass.Pkg, TypesInfo: &info, ResultOf: results,
				Report:            pass.Report,
				ImportPackageFact: pass.ImportPackageFact, ExportPackageFact: pass.ExportPackageFact,
				ImportObjectFact: pass.ImportObjectFact, ExportObjectFact: pass.ExportObjectFact,
				AllPackageFacts: pass.AllPackageFacts, AllObjectFacts: pass.AllObjectFacts,
			})
		}
		made[a] = &poor
		return &poor
	}
	return of(a)
}

// TestNogoFlags sets the flags of each JSON block in docs/bazel.md as nogo does: by name, with a string.
func TestNogoFlags(t *testing.T) {
	page, err := os.ReadFile("../docs/bazel.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllSubmatch(page, -1)
	if len(blocks) == 0 {
		t.Fatal("docs/bazel.md has no JSON")
	}
	for _, block := range blocks {
		var config map[string]struct {
			AnalyzerFlags map[string]string `json:"analyzer_flags"`
			OnlyFiles     map[string]string `json:"only_files"`
			ExcludeFiles  map[string]string `json:"exclude_files"`
		}
		d := json.NewDecoder(bytes.NewReader(block[1]))
		d.DisallowUnknownFields()
		if err := d.Decode(&config); err != nil {
			t.Fatal(err)
		}
		own, ok := config[analyzer.Analyzer.Name]
		if !ok || len(own.AnalyzerFlags) == 0 {
			t.Fatalf("the configuration has no flags for %s", analyzer.Analyzer.Name)
		}
		a := analyzerFor(t) // the flags of the shared one are not this test's to change
		for name, value := range own.AnalyzerFlags {
			if analyzer.Analyzer.Flags.Lookup(name) == nil {
				t.Errorf("there is no flag %s", name)
			} else if err := a.Flags.Set(name, value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		for pattern := range own.ExcludeFiles {
			if _, err := regexp.Compile(pattern); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestFactsAreGobs sends each fact through encoding/gob, as nogo and go vet do between packages: what comes back must
// be the same.
func TestFactsAreGobs(t *testing.T) {
	samples := []analysis.Fact{
		&finder.Carries{Detail: "it says so"},
		&finder.NamesVendor{Package: lexicon.NamesJMessage,
			Files: []finder.NamedFile{{Name: "a.go", Naming: lexicon.NamesCompany}}},
		&finder.Constants{Name: "errs", List: []finder.PackageConstant{{Name: "Exists", Value: 899001}}},
		&finder.ReachesVendor{Packages: []finder.NamedPackage{{Path: "example.com/im",
			Files: []finder.NamedFile{{Name: "a.go", Naming: lexicon.NamesCompany}}}}},
		&finder.Summary{Flows: []finder.Pair{{From: 0, To: 0}}, Comparisons: []finder.Pair{{From: -1, To: 1}}},
		&finder.CarryingParts{Parts: []int{1}, Facts: []finder.Carries{{Detail: "it says so"}}},
	}
	if len(analyzer.Analyzer.FactTypes) != 1 {
		t.Fatalf("the analyzer declares %d fact types, want one that nogo sees", len(analyzer.Analyzer.FactTypes))
	}
	samples = append(samples, analyzer.Analyzer.FactTypes[0])
	declared := make(map[reflect.Type]bool)
	for _, required := range append(analyzer.Analyzer.Requires, analyzer.Analyzer) {
		for _, f := range required.FactTypes {
			declared[reflect.TypeOf(f)] = true
		}
	}
	if len(declared) != len(samples) {
		t.Errorf("%d fact types are declared, and %d are tested", len(declared), len(samples))
	}
	for _, f := range samples {
		if !declared[reflect.TypeOf(f)] {
			t.Errorf("%T is not declared", f)
		}
		gob.Register(f)
		var buffer bytes.Buffer
		if err := gob.NewEncoder(&buffer).Encode(&f); err != nil {
			t.Errorf("%T: %v", f, err)
			continue
		}
		var back analysis.Fact
		if err := gob.NewDecoder(&buffer).Decode(&back); err != nil {
			t.Errorf("%T: %v", f, err)
		} else if !reflect.DeepEqual(f, back) {
			t.Errorf("%T comes back as %+v", f, back)
		}
		if f.(interface{ String() string }).String() == "" {
			t.Errorf("%T has no text for a fact log", f)
		}
	}
}
