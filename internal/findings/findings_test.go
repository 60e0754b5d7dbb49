package findings

import (
	"bytes"
	"encoding/json"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"golang.org/x/tools/go/analysis"
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
	c := &collector{dir: dir, content: make(map[string][]string), seen: make(map[string]bool)}
	at := 0
	for line := range strings.Lines(text) {
		if i := strings.IndexAny(line, "0123456789"); i >= 0 {
			pos := file.Pos(at + i)
			d := analysis.Diagnostic{Pos: pos, End: pos + 6, Category: "magic", Message: "magic JMessage code " + line[i:i+6], URL: "https://example.com/"}
			d.SuggestedFixes = []analysis.SuggestedFix{{Message: "Replace", TextEdits: []analysis.TextEdit{{Pos: pos, End: pos + 6, NewText: []byte("codes.X")}, {Pos: file.Pos(0), NewText: []byte("import")}}}}
			why := &Why{Rule: "name", Subject: "code", Text: "code carries a code: 100% (rule name)"}
			c.add(fset, d, why)
			c.add(fset, d, why) // of the test variant of the package
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
	list := collect(t, t.TempDir(), shop)
	tests := []struct {
		format string
		want   string // the beginning
	}{
		{"text", "shop.go:1:12: magic JMessage code 899001\nshop.go:3:25: magic JMessage code 899002\n"},
		{"github", "::warning file=shop.go,line=1,endLine=1,col=12,endColumn=18,title=jmvet magic::magic JMessage code 899001\n"},
		{"json", "[\n\t{\n\t\t\"file\": \"shop.go\",\n"},
		{"sarif", "{\n  \"$schema\""},
	}
	for _, f := range Formats() {
		i := slices.IndexFunc(tests, func(tt struct{ format, want string }) bool { return tt.format == f.Name })
		if i < 0 {
			t.Errorf("format %s has no test", f.Name)
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			var out bytes.Buffer
			if err := f.Write(&out, list, Options{Version: "v1.2.3"}); err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(out.String(), tests[i].want) {
				t.Errorf("got\n%s\nwant it to begin with\n%s", out.String(), tests[i].want)
			}
		})
	}
}

// TestWhy checks that the evidence stands below findings where it is asked for, and always in what programs read.
func TestWhy(t *testing.T) {
	list := collect(t, t.TempDir(), "if code == 899001 {\n")
	list = append(list, Finding{File: "shop.go", Start: Position{Line: 2}, Category: "directive", Message: "//jmvet:ignore drops nothing"})
	for name, want := range map[string]string{
		"text": "shop.go:1:12: magic JMessage code 899001\n\tcode carries a code: 100% (rule name)\nshop.go:2: //jmvet:ignore drops nothing\n",
		"github": "::warning file=shop.go,line=1,endLine=1,col=12,endColumn=18,title=jmvet magic::magic JMessage code 899001%0Acode carries a code: 100%25 (rule name)\n" +
			"::warning file=shop.go,line=2,endLine=0,col=0,endColumn=0,title=jmvet directive:://jmvet:ignore drops nothing\n",
	} {
		i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Name == name })
		var out bytes.Buffer
		if err := Formats()[i].Write(&out, list, Options{Why: true}); err != nil || out.String() != want {
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
	want := "::warning file=a%2Cb%3Ac.go,line=0,endLine=0,col=0,endColumn=0,title=jmvet magic::100%25%0Aof it\n"
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

// TestSARIF holds the log against the schema, and reads it back.
func TestSARIF(t *testing.T) {
	for name, list := range map[string][]Finding{"some": collect(t, t.TempDir(), shop), "none": nil} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := writeSARIF(&out, list, Options{Version: "v1.2.3"}); err != nil {
				t.Fatal(err)
			}
			strict := json.NewDecoder(bytes.NewReader(out.Bytes()))
			strict.DisallowUnknownFields()
			if err := strict.Decode(new(sarif.Report)); err != nil {
				t.Fatal(err)
			}
			log, err := sarif.FromBytes(out.Bytes()) // which adds the defaults, as empty lists
			if err != nil {
				t.Fatal(err)
			}
			if err := log.Validate(); err != nil {
				t.Fatal(err)
			}
			var raw struct {
				Runs []struct {
					Results []json.RawMessage
					Tool    struct {
						Driver struct {
							Version string
							Rules   []struct {
								ID, HelpURI string
								Help        struct{ Text string }
							}
						}
					}
				}
			}
			if err := json.Unmarshal(out.Bytes(), &raw); err != nil {
				t.Fatal(err)
			}
			if raw.Runs[0].Results == nil || len(raw.Runs[0].Results) != len(list) {
				t.Errorf("%d results, want %d and a list in any case", len(raw.Runs[0].Results), len(list))
			}
			driver := raw.Runs[0].Tool.Driver
			if driver.Version != "v1.2.3" || len(driver.Rules) != len(rules) {
				t.Errorf("version %q, %d rules", driver.Version, len(driver.Rules))
			}
			for _, r := range driver.Rules {
				if len(r.Help.Text) < 100 || !strings.Contains(r.HelpURI, "#hdr-") {
					t.Errorf("rule %s: help %q at %q", r.ID, r.Help.Text, r.HelpURI)
				}
			}
			if len(list) == 0 {
				return
			}
			second := log.Runs[0].Results[1]
			r := second.Locations[0].PhysicalLocation.Region
			if *r.StartLine != 3 || *r.StartColumn != 21 || *r.EndColumn != 27 {
				t.Errorf("region %d:%d-%d, want 3:21-27, in characters", *r.StartLine, *r.StartColumn, *r.EndColumn)
			}
			if why, err := json.Marshal(second.Properties); err != nil || string(why) != `{"why":{"rule":"name","subject":"code","text":"code carries a code: 100% (rule name)"}}` {
				t.Errorf("properties %s, %v", why, err)
			}
			if second.PartialFingerprints[fingerprintKey] != list[1].Fingerprint {
				t.Errorf("fingerprints %v", second.PartialFingerprints)
			}
			if n := len(second.Fixes[0].ArtifactChanges[0].Replacements); n != 2 {
				t.Errorf("%d replacements, want 2", n)
			}
		})
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

func TestBaseline(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "baseline.json")
	list := collect(t, t.TempDir(), shop)
	if _, _, exists, err := ReadBaseline(file, list); exists || err != nil {
		t.Fatalf("exists %t, error %v", exists, err)
	}
	if err := WriteBaseline(file, list); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name        string
		text        string
		fresh, gone int
	}{
		{"nothing changed", shop, 0, 0},
		{"lines moved", "package shop\n\n" + shop, 0, 0},
		{"indented", "\t" + shop, 0, 0},
		{"one more of a kind", shop + "if code == 899001 {\n}\n", 1, 0},
		{"a new one", shop + "if code == 803008 {\n}\n", 1, 0},
		{"one mended", strings.Replace(shop, "899002", "codes.", 1), 0, 1},
		{"a line changed", strings.Replace(shop, "if code == 899002", "for code == 899002", 1), 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fresh, gone, exists, err := ReadBaseline(file, collect(t, t.TempDir(), tt.text))
			if err != nil || !exists || len(fresh) != tt.fresh || gone != tt.gone {
				t.Errorf("%d fresh and %d gone, want %d and %d (exists %t, error %v)", len(fresh), gone, tt.fresh, tt.gone, exists, err)
			}
		})
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("beside the baseline there is something left: %v, %v", left, err)
	}
}

func TestWrongBaseline(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no JSON", "hello", "is no baseline: invalid character"},
		{"another file", `{"name": "x"}`, `is no baseline: json: unknown field "name"`},
		{"another version", `{"version": 2}`, "has version 2, want 1; remove it to have it written anew"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "b.json")
			if err := os.WriteFile(file, []byte(tt.text), 0o666); err != nil {
				t.Fatal(err)
			}
			if _, _, _, err := ReadBaseline(file, nil); err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), file) {
				t.Errorf("error %v, want one that names the file and says %q", err, tt.want)
			}
		})
	}
	if err := WriteBaseline(filepath.Join(t.TempDir(), "none", "b.json"), nil); err == nil {
		t.Error("a baseline in a directory that does not exist gives no error")
	}
}
