package harness

import (
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/jmvet/jmvet/analyzer"
)

// TestOracle runs jmvet over the corpus as x/tools does, the standard library included: diagnostics and facts must be
// those of the driver of the other tests.
func TestOracle(t *testing.T) {
	c, err := Load("../../../testdata/src")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, c.Packages(),
		&checker.Options{SanityCheck: true})
	if err != nil {
		t.Fatal(err)
	}
	want, wantFacts := said(t, graph)

	known := newFacts()
	reports, facts := 0, 0
	for _, u := range c.units {
		diagnostics, err := analyze(analyzer.Analyzer, u, known)
		if err != nil {
			t.Errorf("%s: %v", u.id, err)
			continue
		}
		var got []string
		for _, d := range diagnostics {
			got = append(got, fmt.Sprintf("%v: %s", u.fset.Position(d.Pos), d.Message))
		}
		slices.Sort(got)
		if !slices.Equal(got, want[u.types]) {
			t.Errorf("%s: the diagnostics\n%s\nwant\n%s", u.id, strings.Join(got, "\n"), strings.Join(want[u.types], "\n"))
		}
		reports += len(got)

		got = exported(known, u.types)
		if !slices.Equal(got, wantFacts[u.types]) {
			t.Errorf("%s: the facts\n%s\nwant\n%s", u.id, strings.Join(got, "\n"), strings.Join(wantFacts[u.types], "\n"))
		}
		facts += len(got)
	}
	if reports < 500 || facts < 500 {
		t.Errorf("there are %d diagnostics and %d facts in all", reports, facts)
	}
	t.Logf("%d diagnostics, %d facts", reports, facts)
}

// said returns the diagnostics of a graph's roots, and the facts of all its actions that another package can ask for.
func said(t *testing.T, graph *checker.Graph) (diagnostics, facts map[*types.Package][]string) {
	t.Helper()
	diagnostics, facts = make(map[*types.Package][]string), make(map[*types.Package][]string)
	for act := range graph.All() {
		pkg := act.Package.Types
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			diagnostics[pkg] = append(diagnostics[pkg], fmt.Sprintf("%v: %s", act.Package.Fset.Position(d.Pos), d.Message))
		}
		for _, f := range act.AllObjectFacts() {
			if path, err := objectpath.For(f.Object); err == nil && f.Object.Pkg() == pkg {
				facts[pkg] = append(facts[pkg], factText(string(path), f.Fact))
			}
		}
		for _, f := range act.AllPackageFacts() {
			if f.Package == pkg {
				facts[pkg] = append(facts[pkg], factText("", f.Fact))
			}
		}
	}
	for _, byPackage := range []map[*types.Package][]string{diagnostics, facts} {
		for _, list := range byPackage {
			slices.Sort(list)
		}
	}
	return diagnostics, facts
}

// exported returns the facts about the package pkg and its objects.
func exported(known *facts, pkg *types.Package) (list []string) {
	for obj, fact := range known.objects.all(func(obj types.Object) bool { return obj.Pkg() == pkg }) {
		path, _ := objectpath.For(obj)
		list = append(list, factText(string(path), fact))
	}
	for _, fact := range known.packages.all(func(p *types.Package) bool { return p == pkg }) {
		list = append(list, factText("", fact))
	}
	slices.Sort(list)
	return list
}

// factText returns all that a fact about the object with the given path says, in the form that it has after gob.
func factText(path string, fact analysis.Fact) string {
	copied := reflect.New(reflect.TypeOf(fact).Elem())
	decode(encode(fact), copied.Interface().(analysis.Fact))
	return fmt.Sprintf("%s %T%+v", path, fact, copied.Elem())
}
