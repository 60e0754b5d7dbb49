package analyzer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/programs/grid"
)

// everything is the setting under which most code of the analyzer runs.
func everything() analyzer.Settings {
	s := analyzer.DefaultSettings()
	s.DefaultSignifiesExhaustive = false
	s.MissingCasesFix = true
	s.CheckMaps = true
	s.Generated = true
	return s
}

// FuzzAnalyzer analyses whatever the parser can make of a text, whether it type-checks or not. Nothing may panic, the
// edits lie within the file and do not overlap, and the fixed file parses if the original did.
func FuzzAnalyzer(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	memory, err := harness.NewMemory("fmt", "os", "slices", "strconv", "errors", "github.com/jmvet/jmvet/codes")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, settings := range []analyzer.Settings{analyzer.DefaultSettings(), everything()} {
			a, err := analyzer.New(settings)
			if err != nil {
				t.Fatal(err)
			}
			fuzzOnce(t, memory, a, text)
		}
	})
}

func fuzzOnce(t *testing.T, memory *harness.Memory, a *analysis.Analyzer, text string) {
	_, parseErr := parser.ParseFile(token.NewFileSet(), "x.go", text, parser.ParseComments)
	o := memory.Run(a, harness.Package{Path: "example.com/x", Files: map[string]string{"x.go": text}})
	if o.Err != nil {
		t.Fatal(o.Err)
	}
	for _, d := range o.Diagnostics {
		if o.Fset.File(d.Pos) == nil || d.End < d.Pos || o.Fset.File(d.End) != o.Fset.File(d.Pos) {
			t.Fatalf("the report %q lies outside of the file", d.Message)
		}
		if len(d.SuggestedFixes) > 1 {
			t.Fatalf("the report %q has %d fixes", d.Message, len(d.SuggestedFixes))
		}
	}
	fixed, err := o.Fix(o.Fixes()...)
	if err != nil {
		t.Fatal(err)
	}
	if parseErr != nil {
		return
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "x.go", fixed["x.go"], parser.ParseComments); err != nil {
		t.Fatalf("the fixed file does not parse: %v\n%s", err, fixed["x.go"])
	}
	if len(o.Errors) == 0 {
		if again := memory.Check(harness.Package{Path: "example.com/x", Files: fixed}); len(again.Errors) > 0 {
			t.Fatalf("the fixed file does not type-check: %v\n%s", again.Errors[0], fixed["x.go"])
		}
	}
}

// seeds are the files of testdata, and a part of the grid.
func seeds(f *testing.F) []string {
	var list []string
	err := filepath.WalkDir("../testdata/src", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		text, err := os.ReadFile(path)
		list = append(list, string(text))
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	for i, c := range grid.Cells() {
		if i%97 == 0 {
			list = append(
				list,
				c.Files()["shop.go"]+"\ntype Error struct {\n\tCode int //jmvet:code\n\tText string\n}\n",
			)
		}
	}
	if len(list) < 100 {
		f.Fatalf("only %d seeds", len(list))
	}
	return list
}

// FuzzSettings sets the flags that are parsed to any text: it is taken or refused with an error, and what is taken
// reads back as something that is taken again.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{"", "name", "declared", "899900", "899900-899919,5", "9-1", "a/b.C.D", "a.b/c.D", "..",
		"/", ",", "gopkg.in/x.v1.T", "-1", "99999999999999999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"evidence", "known", "code", "constants"} {
			a, err := analyzer.New(analyzer.DefaultSettings())
			if err != nil {
				t.Fatal(err)
			}
			flag := a.Flags.Lookup(name)
			if flag.Value.Set(text) != nil {
				continue
			}
			again, _ := analyzer.New(analyzer.DefaultSettings())
			value := flag.Value.String()
			if value == "" {
				continue // nothing was set
			}
			if err := again.Flags.Lookup(name).Value.Set(value); err != nil {
				t.Errorf("-%s takes %q, but not %q, which it reads as: %v", name, text, value, err)
			} else if got := again.Flags.Lookup(name).Value.String(); got != value {
				t.Errorf("-%s=%q reads as %q, then as %q", name, text, value, got)
			}
		}
	})
}
