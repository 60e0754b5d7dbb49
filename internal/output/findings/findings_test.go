package findings

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/load/broken"
)

// collect returns the findings of a file whose lines have one each, at the first digit, six characters long.
func collect(t *testing.T, dir, text string) []Finding {
	t.Helper()
	name := filepath.Join(dir, "shop.go")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file := fset.AddFile(name, -1, len(text))
	file.SetLinesForContent([]byte(text))
	c := newCollector(dir)
	pkg := &packages.Package{Name: "shop", PkgPath: "example.com/shop", Fset: fset}
	at := 0
	for line := range strings.Lines(text) {
		if i := strings.IndexAny(line, "0123456789"); i >= 0 {
			pos := file.Pos(at + i)
			d := analysis.Diagnostic{Pos: pos, End: pos + 6, Category: "magic", Message: "magic JMessage code " +
				line[i:i+6], URL: "https://example.com/"}
			d.SuggestedFixes = []analysis.SuggestedFix{{Message: "Replace",
				TextEdits: []analysis.TextEdit{{Pos: pos, End: pos + 6, NewText: []byte("codes.X")},
					{Pos: file.Pos(0), NewText: []byte("import")}}}}
			why := result.Reason{Rule: "name", Subject: "code", Text: "code carries a code: 100% (rule name)"}
			c.add(pkg, d, why)
			c.add(pkg, d, why) // of the test variant of the package
		}
		at += len(line)
	}
	fingerprint(c.list)
	return c.list
}

const shop = "if code == 899001 {\n}\n/* 代码 */ if code == 899002 {\n}\nif code == 899001 {\n}\n"

func TestFinding(t *testing.T) {
	list := collect(t, t.TempDir(), shop)
	if len(list) != 3 {
		t.Fatalf("%d findings, want 3", len(list))
	}
	second := list[1]
	if second.File != "shop.go" || second.Line != "/* 代码 */ if code == 899002 {" {
		t.Errorf("file %q, line %q", second.File, second.Line)
	}
	if want := (Position{3, 25, 21}); second.Start != want {
		t.Errorf("it begins at %v, want %v: columns are bytes, SARIF's are characters", second.Start, want)
	}
	if want := (Position{3, 31, 27}); second.End != want {
		t.Errorf("it ends at %v, want %v", second.End, want)
	}
	prints := []string{list[0].Fingerprint, list[1].Fingerprint, list[2].Fingerprint}
	slices.Sort(prints)
	if len(slices.Compact(prints)) != 3 {
		t.Error("two findings have the same fingerprint")
	}
}

func TestFingerprintSurvivesMovedLines(t *testing.T) {
	before := collect(t, t.TempDir(), shop)
	after := collect(t, t.TempDir(), "package shop\n\n\t"+strings.ReplaceAll(shop, "\n", "\n\t"))
	for i := range before {
		if before[i].Fingerprint != after[i].Fingerprint {
			t.Errorf("finding %d has another fingerprint when it has moved", i)
		}
	}
}

func TestFormats(t *testing.T) {
	dir := t.TempDir()
	list := collect(t, dir, shop)
	context := 0
	options := Options{Version: "v1.2.3", Dir: dir, Root: dir}
	tests := []struct {
		format string
		set    func(*Options)
		want   string // the beginning
	}{
		{"text", nil, "shop.go:1:12: magic JMessage code 899001\nshop.go:3:25: magic JMessage code 899002\n"},
		{"text", func(o *Options) { o.Dir = filepath.Join(dir, "chat") },
			"../shop.go:1:12: magic JMessage code 899001\n"},
		{"text", func(o *Options) { o.Dir = "/a/b/c/d/e/f/g/h/i/j/k" }, dir +
			"/shop.go:1:12: magic JMessage code 899001\n"},
		{"text", func(o *Options) { o.Context = &context },
			"shop.go:1:12: magic JMessage code 899001\n1\tif code == 899001 {\nshop.go:3:25"},
		{"github", nil, "::warning file=shop.go,line=1,endLine=1,col=12,endColumn=18,title=jmvet magic::magic " +
			"JMessage code 899001\n"},
		{
			"github", func(o *Options) {
				o.Errors = []broken.Error{{Pos: dir + "/a.go:3:8", Message: "no, not so"}, {Message: "no go.mod"}}
			},
			"::error title=jmvet,file=a.go,line=3::no, not so\n::error title=jmvet::no go.mod\n::warning file=",
		},
		{"json", nil, "[\n\t{\n\t\t\"file\": \"shop.go\",\n\t\t\"package\": \"example.com/shop\",\n"},
		{"sarif", nil, "{\n  \"$schema\""},
		{"gitlab", nil, "[\n\t{\n\t\t\"description\": \"magic JMessage code 899001\",\n" +
			"\t\t\"check_name\": \"jmvet/magic\",\n"},
		{"checkstyle", nil, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n" +
			"\t<file name=\"shop.go\">\n\t\t<error line=\"1\" column=\"12\""},
	}
	tested := make(map[string]bool)
	for _, tt := range tests {
		tested[tt.format] = true
		t.Run(tt.format, func(t *testing.T) {
			var out bytes.Buffer
			o := options
			if tt.set != nil {
				tt.set(&o)
			}
			if err := formatOf(tt.format).Write(&out, list, o); err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(out.String(), tt.want) {
				t.Errorf("got\n%s\nwant it to begin with\n%s", out.String(), tt.want)
			}
		})
	}
	for _, f := range Formats() {
		if !tested[f.Name] {
			t.Errorf("format %s has no test", f.Name)
		}
	}
}

func formatOf(name string) Format {
	return Formats()[slices.IndexFunc(Formats(), func(f Format) bool { return f.Name == name })]
}

// TestGitLab: the fields that GitLab asks for, and no two findings with one fingerprint.
func TestGitLab(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := writeGitLab(&out, collect(t, dir, shop), Options{}); err != nil {
		t.Fatal(err)
	}
	var issues []gitlabIssue
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	if err := d.Decode(&issues); err != nil || len(issues) != 3 {
		t.Fatalf("%d issues, %v", len(issues), err)
	}
	prints := make(map[string]bool)
	for _, i := range issues {
		prints[i.Fingerprint] = true
		if i.Location.Path != "shop.go" || i.Location.Lines.Begin == 0 || i.Severity != "minor" {
			t.Errorf("%+v", i)
		}
	}
	if len(prints) != 3 {
		t.Error("two findings have the same fingerprint")
	}
	out.Reset()
	if err := writeGitLab(&out, nil, Options{}); err != nil || out.String() != "[]\n" {
		t.Errorf("of nothing it writes %q, %v", out.String(), err)
	}
}

// TestCheckstyle reads the document back.
func TestCheckstyle(t *testing.T) {
	list := []Finding{
		{File: "a & b/\"x\".go", Start: Position{Line: 1, Column: 2}, Category: "magic", Message: "100% <code> & \x01"},
		{File: "a & b/\"x\".go", Start: Position{Line: 3}, Category: "unknown", Message: "two"},
		{File: "c.go", Start: Position{Line: 4, Column: 5}, Category: "directive", Message: "three"},
	}
	type problem struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
	type file struct {
		Name   string    `xml:"name,attr"`
		Errors []problem `xml:"error"`
	}
	for _, tt := range []struct {
		list []Finding
		want []file
	}{
		{list, []file{
			{list[0].File, []problem{{1, 2, "warning", "100% <code> & \uFFFD", "jmvet.magic"},
				{3, 0, "warning", "two", "jmvet.unknown"}}},
			{"c.go", []problem{{4, 5, "warning", "three", "jmvet.directive"}}},
		}},
		{nil, nil},
	} {
		var out bytes.Buffer
		if err := writeCheckstyle(&out, tt.list, Options{}); err != nil {
			t.Fatal(err)
		}
		var doc struct {
			XMLName xml.Name `xml:"checkstyle"`
			Files   []file   `xml:"file"`
		}
		if err := xml.Unmarshal(out.Bytes(), &doc); err != nil || !reflect.DeepEqual(doc.Files, tt.want) {
			t.Errorf("%v\n%s\ngot %+v\nwant %+v", err, out.String(), doc.Files, tt.want)
		}
	}
}

// TestWhy checks that the evidence stands below findings where it is asked for, and always in what programs read.
func TestWhy(t *testing.T) {
	dir := t.TempDir()
	list := collect(t, dir, "if code == 899001 {\n")
	list = append(list, Finding{
		File: "shop.go", Start: Position{Line: 2}, Category: "directive", Message: "//jmvet:ignore drops nothing",
		name: filepath.Join(dir, "shop.go"),
	})
	for name, want := range map[string]string{
		"text": "shop.go:1:12: magic JMessage code 899001\n\tcode carries a code: 100% (rule name)\n" +
			"shop.go:2: //jmvet:ignore drops nothing\n",
		"github": "::warning file=shop.go,line=1,endLine=1,col=12,endColumn=18,title=jmvet magic::magic JMessage code " +
			"899001%0Acode carries a code: 100%25 (rule name)\n" +
			"::warning file=shop.go,line=2,endLine=0,title=jmvet directive:://jmvet:ignore drops nothing\n",
	} {
		var out bytes.Buffer
		if err := formatOf(name).Write(&out, list, Options{Why: true, Dir: dir}); err != nil || out.String() != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, out.String(), want)
		}
	}
	var out bytes.Buffer
	if err := writeJSON(&out, list, Options{}); err != nil || strings.Count(out.String(), `"why": {`) != 1 {
		t.Errorf("%v\n%s\nwant the evidence of the first", err, out.String())
	}
}

func TestGitHubEscapes(t *testing.T) {
	f := Finding{File: "a,b:c.go", Message: "100%\nof it", Category: "magic"}
	var out bytes.Buffer
	if err := writeGitHub(&out, []Finding{f}, Options{}); err != nil {
		t.Fatal(err)
	}
	want := "::warning file=a%2Cb%3Ac.go,line=0,endLine=0,title=jmvet magic::100%25%0Aof it\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestJSONOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := writeJSON(&out, nil, Options{}); err != nil || out.String() != "[]\n" {
		t.Errorf("got %q, %v", out.String(), err)
	}
}
