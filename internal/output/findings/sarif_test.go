package findings

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/load/broken"
)

// sarifOf writes a log, which must be one by the schema, and reads it back.
func sarifOf(t *testing.T, list []Finding, o Options) sarifRun {
	t.Helper()
	var out bytes.Buffer
	if err := writeSARIF(&out, list, o); err != nil {
		t.Fatal(err)
	}
	log, err := sarif.FromBytes(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil {
		t.Fatal(err)
	}
	var own sarifLog
	if err := json.Unmarshal(out.Bytes(), &own); err != nil {
		t.Fatal(err)
	}
	return own.Runs[0]
}

// TestSARIFErrors: the log says what kept packages from loading, and that the run was not complete.
func TestSARIFErrors(t *testing.T) {
	root := t.TempDir()
	if i := sarifOf(t, nil, Options{Root: root}).Invocations; len(i) != 1 || !i[0].ExecutionSuccessful ||
		len(i[0].ToolExecutionNotifications) != 0 {
		t.Errorf("nothing is wrong, and it says %+v", i)
	}
	i := sarifOf(t, nil, Options{Root: root, Errors: []broken.Error{
		{Pos: filepath.Join(root, "svc", "a.go") + ":3:8", Message: "no such package"}, {Message: "no go.mod"},
	}}).Invocations[0]
	if i.ExecutionSuccessful || len(i.ToolExecutionNotifications) != 2 {
		t.Fatalf("got %+v", i)
	}
	first, second := i.ToolExecutionNotifications[0], i.ToolExecutionNotifications[1]
	if place := first.Locations[0].PhysicalLocation; place.ArtifactLocation.URI != "svc/a.go" ||
		place.Region.StartLine != 3 {
		t.Errorf("the first is at %+v", place)
	}
	if first.Message.Text != "no such package" || second.Message.Text != "no go.mod" || len(second.Locations) != 0 {
		t.Errorf("got %+v and %+v", first, second)
	}
}

// TestSARIFLineDirective: a finding is where its line directive says; its fix changes the file that was read.
func TestSARIFLineDirective(t *testing.T) {
	name := filepath.Join(t.TempDir(), "shop.go")
	text := "package shop\n\nconst (\n//line web/page.tmpl:7\n\ta = 899001\n//line other.tmpl:1:5\n\tb = 899002\n)\n"
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	c := newCollector(filepath.Dir(name))
	for n := range ast.Preorder(file) {
		if lit, ok := n.(*ast.BasicLit); ok {
			d := analysis.Diagnostic{Pos: lit.Pos(), End: lit.End(), Category: "magic", Message: lit.Value}
			d.SuggestedFixes = []analysis.SuggestedFix{{TextEdits: []analysis.TextEdit{{Pos: lit.Pos(),
				End: lit.End()}}}}
			c.add(&packages.Package{Fset: fset}, d, result.Reason{})
		}
	}
	found := c.list
	run := sarifOf(t, found, Options{})
	for i, want := range []struct {
		uri    string
		region sarifRegion
		fix    int // the line
	}{
		{"web/page.tmpl", sarifRegion{StartLine: 7, EndLine: 7}, 5},
		{"other.tmpl", sarifRegion{StartLine: 1, StartColumn: 10, EndLine: 1, EndColumn: 16}, 7},
	} {
		place := run.Results[i].Locations[0].PhysicalLocation
		if place.ArtifactLocation.URI != want.uri || *place.Region != want.region {
			t.Errorf("finding %d is at %+v, %+v", i, place.ArtifactLocation, *place.Region)
		}
		change := run.Results[i].Fixes[0].ArtifactChanges[0]
		if region := change.Replacements[0].DeletedRegion; change.ArtifactLocation.URI != "shop.go" ||
			region.StartLine != want.fix {
			t.Errorf("fix %d changes %s at %+v", i, change.ArtifactLocation.URI, region)
		}
	}
}

// TestSARIF holds the log against the schema, and reads it back.
func TestSARIF(t *testing.T) {
	for name, list := range map[string][]Finding{"some": collect(t, t.TempDir(), shop), "none": nil} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := writeSARIF(&out, list, Options{Version: "v1.2.3"}); err != nil {
				t.Fatal(err)
			}
			log := readLog(t, out.Bytes())
			checkRules(t, out.Bytes(), len(list))
			if len(list) > 0 {
				checkSecond(t, log.Runs[0].Results[1], list[1])
			}
		})
	}
}

// readLog reads a log, which must have nothing but what the schema has.
func readLog(t *testing.T, text []byte) *sarif.Report {
	t.Helper()
	strict := json.NewDecoder(bytes.NewReader(text))
	strict.DisallowUnknownFields()
	if err := strict.Decode(new(sarif.Report)); err != nil {
		t.Fatal(err)
	}
	log, err := sarif.FromBytes(text) // which adds the defaults, as empty lists
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil {
		t.Fatal(err)
	}
	return log
}

// checkRules checks what a log says of the tool and its rules, and how many results it has.
func checkRules(t *testing.T, text []byte, results int) {
	t.Helper()
	var raw struct {
		Runs []struct {
			Results []json.RawMessage
			Tool    struct {
				Driver struct {
					Version string
					Rules   []struct {
						ID, HelpURI           string
						Help, FullDescription struct{ Text string }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(text, &raw); err != nil {
		t.Fatal(err)
	}
	if raw.Runs[0].Results == nil || len(raw.Runs[0].Results) != results {
		t.Errorf("%d results, want %d and a list in any case", len(raw.Runs[0].Results), results)
	}
	driver := raw.Runs[0].Tool.Driver
	if driver.Version != "v1.2.3" || len(driver.Rules) != len(analyzer.Checks()) {
		t.Errorf("version %q, %d analyzer.Checks()", driver.Version, len(driver.Rules))
	}
	for _, r := range driver.Rules {
		if n := len(r.FullDescription.Text); n < 50 || n > 1024 {
			t.Errorf("rule %s: the full description has %d characters", r.ID, n)
		}
		if len(r.Help.Text) < 100 || !strings.Contains(r.HelpURI, "#hdr-") {
			t.Errorf("rule %s: help %q at %q", r.ID, r.Help.Text, r.HelpURI)
		}
	}
}

// checkSecond checks the result for the second finding of shop.
func checkSecond(t *testing.T, result *sarif.Result, f Finding) {
	t.Helper()
	r := result.Locations[0].PhysicalLocation.Region
	if *r.StartLine != 3 || *r.StartColumn != 21 || *r.EndColumn != 27 {
		t.Errorf("region %d:%d-%d, want 3:21-27, in characters", *r.StartLine, *r.StartColumn, *r.EndColumn)
	}
	if why, err := json.Marshal(result.Properties); err != nil ||
		string(why) != `{"why":{"rule":"name","subject":"code","text":"code carries a code: 100% (rule name)"}}` {
		t.Errorf("properties %s, %v", why, err)
	}
	if result.PartialFingerprints[fingerprintKey] != f.Fingerprint {
		t.Errorf("fingerprints %v", result.PartialFingerprints)
	}
	if n := len(result.Fixes[0].ArtifactChanges[0].Replacements); n != 2 {
		t.Errorf("%d replacements, want 2", n)
	}
}

func TestArtifact(t *testing.T) {
	for file, want := range map[string]struct{ uri, base string }{
		"shop/im.go":        {"shop/im.go", "%SRCROOT%"},
		"a b/百分.go":         {"a%20b/%E7%99%BE%E5%88%86.go", "%SRCROOT%"},
		"/home/you/im.go":   {"file:///home/you/im.go", ""},
		"C:/Users/you/x.go": {"file:///C:/Users/you/x.go", ""},
	} {
		a := artifact(file)
		if a.URI != want.uri || a.URIBaseID != want.base {
			t.Errorf("%s is at %s, base %q; want %v", file, a.URI, a.URIBaseID, want)
		}
	}
}
