package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
)

const corpusDir = "../testdata/src"

// illTyped are the packages that do not type-check: golangci-lint shows nothing else where one of them is in the run.
const illTyped = "illtyped"

// settingLines returns the settings that are not the default, as lines of a configuration file. What JSON writes YAML
// reads.
func settingLines(t *testing.T, s analyzer.Settings) []string {
	t.Helper()
	fields := func(s analyzer.Settings) map[string]json.RawMessage {
		text, err := json.Marshal(s)
		var m map[string]json.RawMessage
		if err := errors.Join(err, json.Unmarshal(text, &m)); err != nil {
			t.Fatal(err)
		}
		return m
	}
	standard := fields(analyzer.DefaultSettings())
	var lines []string
	for name, value := range fields(s) {
		if !bytes.Equal(value, standard[name]) {
			lines = append(lines, name+": "+string(value))
		}
	}
	slices.Sort(lines)
	return lines
}

// notByDefault are the directories that the run with the default settings leaves out. TestSettings has the messages of
// settings.
func notByDefault() []string {
	list := []string{illTyped, "settings"}
	for _, r := range harness.Rows() {
		if !r.HasDefaultWants {
			list = append(list, r.Dir)
		}
	}
	return list
}

// TestRows: no want comment is forgotten.
func TestRows(t *testing.T) {
	tag := regexp.MustCompile(`want\(([a-z,-]+)\)`)
	err := filepath.WalkDir(corpusDir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(corpusDir, filepath.Dir(name))
		if err != nil {
			return err
		}
		for _, m := range tag.FindAllSubmatch(content, -1) {
			for tag := range strings.SplitSeq(string(m[1]), ",") {
				if tag == "" {
					continue // the default settings
				}
				found := false
				for _, r := range harness.Rows() {
					found = found || r.Tag == tag && harness.Below(filepath.ToSlash(rel), r.Dir)
				}
				if !found {
					t.Errorf("%s: no run has the tag %s", name, tag)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestCorpus runs golangci-lint over the packages of the corpus and compares what it reports with their want comments.
func TestCorpus(t *testing.T) {
	p := newCorpus(t, illTyped)
	c, err := harness.Load(corpusDir)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("default", func(t *testing.T) {
		var issues []issue
		for _, i := range p.run(t, configuration(), "./...") {
			if !harness.Below(filepath.ToSlash(filepath.Dir(i.file)), notByDefault()...) {
				issues = append(issues, i)
			}
		}
		var tops []string
		for _, dir := range c.Dirs() {
			if top, _, _ := strings.Cut(dir, "/"); !slices.Contains(tops, top) {
				tops = append(tops, top)
			}
		}
		compare(t, c, issues, harness.Run{Dirs: tops, Except: notByDefault()})
	})
	for _, r := range harness.Rows() {
		t.Run(r.Name, func(t *testing.T) {
			compare(t, c, p.run(t, configuration(settingLines(t, r.Settings())...), "./"+r.Dir+"/..."),
				harness.Run{Dirs: []string{r.Dir}, Tag: r.Tag})
		})
	}
}

// compare compares issues with the want comments of the packages that a run selects. It hands them to the corpus as
// what an analyzer reports that does nothing else, so that want comments are read as they are for jmvet itself.
func compare(t *testing.T, c *harness.Corpus, issues []issue, r harness.Run) {
	t.Helper()
	seen := make([]bool, len(issues))
	r.NoGolden = true
	r.Categories = []string{""} // golangci-lint keeps neither these nor URLs
	r.Analyzer = &analysis.Analyzer{
		Name:             "replay",
		Doc:              "replay reports what golangci-lint has reported",
		RunDespiteErrors: true,
		Run: func(pass *analysis.Pass) (any, error) {
			for _, file := range pass.Files {
				for i, issue := range issues {
					if pos := find(c, pass, file, issue); pos.IsValid() {
						seen[i] = true
						pass.Report(analysis.Diagnostic{Pos: pos, End: pos + 1, Message: issue.text})
					}
				}
			}
			return nil, nil
		},
	}
	c.Run(t, r)
	for i, issue := range issues {
		if issue.linter != "jmvet" || !seen[i] {
			t.Errorf("this is in no package of the run: %s (%s)", issue, issue.linter)
		}
	}
}

// find returns where an issue is, if it is in the file.
func find(c *harness.Corpus, pass *analysis.Pass, file *ast.File, i issue) token.Pos {
	tok := pass.Fset.File(file.FileStart)
	name, err := filepath.Rel(c.Dir, tok.Name())
	// What cgo makes of a file has line directives that lead back to it. golangci-lint follows no others.
	isCgo := err != nil || !filepath.IsLocal(name)
	for n := range tok.LineCount() {
		pos := tok.LineStart(n + 1)
		at := pass.Fset.PositionFor(pos, isCgo)
		if name, err := filepath.Rel(c.Dir, at.Filename); err == nil && filepath.ToSlash(name) == i.file &&
			at.Line == i.line {
			return pos
		}
	}
	return token.NoPos
}

// A fixRun is a run of golangci-lint with --fix over a part of the corpus.
type fixRun struct {
	name     string
	dirs     []string // nil for all
	except   []string
	settings []string
}

// fixRuns returns a run with the default settings, and one for each directory of the corpus that has others.
func fixRuns(t *testing.T) []fixRun {
	t.Helper()
	runs := []fixRun{{"default", nil, notByDefault(), nil}}
	for _, r := range harness.Rows() {
		if r.Tag == "" { // the others have no golden files of their own
			runs = append(runs, fixRun{r.Name, []string{r.Dir}, nil, settingLines(t, r.Settings())})
		}
	}
	return runs
}

// patterns returns the packages of the run.
func (r fixRun) patterns() []string {
	if r.dirs == nil {
		return []string{"./..."}
	}
	var patterns []string
	for _, dir := range r.dirs {
		patterns = append(patterns, "./"+dir+"/...")
	}
	return patterns
}

// TestFixCorpus runs golangci-lint with --fix over the corpus: the files that it writes are the golden ones, all
// packages compile, and a second run has only what the first one did not fix.
func TestFixCorpus(t *testing.T) {
	for _, r := range fixRuns(t) {
		t.Run(r.name, func(t *testing.T) {
			p := newCorpus(t, append(r.except, illTyped)...)
			config, patterns := configuration(r.settings...), r.patterns()
			left := p.run(t, config, append(patterns, "--fix")...)
			if checkGolden(t, p, r.dirs) == 0 {
				t.Error("no file has a golden file")
			}
			// Of what vet has against the corpus' odd statements nothing is the fixes' doing; what does not type-check would
			// be.
			if !p.goTool(t, append([]string{"vet", "-appends=false", "-assign=false", "-unreachable=false"}, patterns...)...) {
				return
			}
			// Fixes move lines, so messages are compared.
			if at, same := firstDifference(messages(p.run(t, config, patterns...)), messages(left)); !same {
				t.Errorf("a second run has not what the first one left: %s", at)
			}
		})
	}
}

// checkGolden compares the Go files of a fixed corpus with the golden ones, and returns how many of these there are.
// Outside of dirs, if there are some, and without a golden file nothing is to be fixed.
func checkGolden(t *testing.T, p *project, dirs []string) (fixed int) {
	t.Helper()
	err := filepath.WalkDir(p.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		rel, err := filepath.Rel(p.dir, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		want, err := os.ReadFile(name + ".golden")
		if err != nil || dirs != nil && !harness.Below(filepath.ToSlash(filepath.Dir(rel)), dirs...) {
			if want, err = os.ReadFile(filepath.Join(corpusDir, rel)); err != nil {
				return err
			}
		} else {
			fixed++
		}
		// golangci-lint formats what it fixes, even files that were not formatted.
		if at, same := firstDifference(formatted(t, p.read(t, rel)), formatted(t, string(want))); !same {
			t.Errorf("%s: %s", rel, at)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return fixed
}

// messages returns issues as sorted lines that do not say where in a file they are.
func messages(issues []issue) string {
	var list []string
	for _, i := range issues {
		list = append(list, i.file+": "+i.text)
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(got, want string) (at string, same bool) {
	if got == want {
		return "", true
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	n := 0
	for n < min(len(g), len(w)) && g[n] == w[n] {
		n++
	}
	line := func(list []string) string {
		if n == len(list) {
			return "no more"
		}
		return strconv.Quote(list[n])
	}
	return fmt.Sprintf("line %d is\n%s\nwant\n%s", n+1, line(g), line(w)), false
}

func formatted(t *testing.T, content string) string {
	t.Helper()
	out, err := format.Source([]byte(content))
	if err != nil {
		t.Errorf("%v", err)
	}
	return string(out)
}

// TestIllTyped: where a package does not compile golangci-lint says so and nothing else. jmvet runs on it and must do
// no harm.
func TestIllTyped(t *testing.T) {
	p := newCorpus(t)
	dirs, err := os.ReadDir(filepath.Join(corpusDir, illTyped))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		t.Run(dir.Name(), func(t *testing.T) {
			for _, args := range [][]string{{}, {"--fix"}} {
				args = append(args, "./"+illTyped+"/"+dir.Name(), "./settings")
				issues := p.run(t, configuration(), args...)
				if len(issues) == 0 {
					t.Error("no issues")
				}
				for _, i := range issues {
					if i.linter != "typecheck" {
						t.Errorf("%s (%s)", i, i.linter)
					}
				}
			}
			files, err := filepath.Glob(filepath.Join(corpusDir, illTyped, dir.Name(), "*.go"))
			if err != nil || len(files) == 0 {
				t.Fatalf("no files (%v)", err)
			}
			for _, file := range files {
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if got := p.read(t, illTyped+"/"+dir.Name()+"/"+filepath.Base(file)); got != string(want) {
					t.Errorf("--fix has changed %s", file)
				}
			}
		})
	}
}
