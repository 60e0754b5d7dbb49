package findings

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

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
