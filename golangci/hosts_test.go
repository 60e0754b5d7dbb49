package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// buildGopls has jmvet build gopls with itself inside, with settings.
func buildGopls(t *testing.T, settings ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "gopls")
	if got := cmdtest.Run(t, root, nil, jmvet, append([]string{"gopls", "-o", out}, settings...)...); got.Status != 0 {
		t.Fatal(got)
	}
	return out
}

// in runs a command in the project and returns its output and its errors. Its exit status tells of findings.
func (p *project) in(t *testing.T, name string, args ...string) (stdout, stderr string) {
	t.Helper()
	got := cmdtest.Run(t, p.dir, append(slices.Clip(environment), "GOPLSCACHE="+p.cache), name, args...)
	return got.Stdout, got.Stderr
}

// reports are the findings of one driver: file:line:column: message, sorted, each once.
type reports []string

func newReports(list []string) reports {
	slices.Sort(list)
	return slices.Compact(list)
}

// without leaves out the reports that match an expression.
func (r reports) without(re *regexp.Regexp) reports {
	return slices.DeleteFunc(slices.Clone(r), re.MatchString)
}

// differences are what a host cannot but do differently: a row of the table in docs/hosts.md, and the reports of the
// corpus that it is about.
var differences = map[string]struct {
	row     string
	reports *regexp.Regexp
}{
	"golangci-lint": {"Positions of `//line` directives", lineDirectives},
	"gopls":         {"Positions of `//line` directives", lineDirectives},
}

var lineDirectives = regexp.MustCompile(`^magic/linedirective/`)

// compareHosts compares the reports of a host with those of the command, but for the differences that the page tells.
func compareHosts(t *testing.T, host string, got, want reports) {
	t.Helper()
	if d, ok := differences[host]; ok {
		page, err := os.ReadFile(filepath.Join(root, "docs", "hosts.md"))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page), "\n| "+d.row+" |") {
			t.Errorf("docs/hosts.md has no row %q", d.row)
		}
		if all := len(want); len(want.without(d.reports)) == all {
			t.Errorf("the difference %q is about no report of the corpus", d.row)
		}
		if n, m := len(got)-len(got.without(d.reports)), len(want)-len(want.without(d.reports)); n != m {
			t.Errorf("%s: %d reports instead of %d", d.row, n, m)
		}
		got, want = got.without(d.reports), want.without(d.reports)
	}
	diff(t, host, got, want)
}

// standalone are the reports of the command, with settings.
func standalone(t *testing.T, p *project, settings ...string) reports {
	stdout, stderr := p.in(t, jmvet, append(settings, "-format=json", "./...")...)
	var list []struct {
		File    string
		Start   struct{ Line, Column int }
		Message string
	}
	if err := json.Unmarshal([]byte(stdout), &list); err != nil {
		t.Fatalf("%v\n%s", err, stderr)
	}
	var r []string
	for _, f := range list {
		r = append(r, fmt.Sprintf("%s:%d:%d: %s", f.File, f.Start.Line, f.Start.Column, f.Message))
	}
	return newReports(r)
}

var position = regexp.MustCompile(`^(?:vet: )?([^ ]+\.(?:go|y)):(\d+)(?::(\d+))?(?:-\d+)?(?:-\d+:\d+)?: (.*)$`)

// parse reads the plain output of go vet, or of gopls check.
func parse(t *testing.T, p *project, output string) reports {
	var r []string
	for line := range strings.Lines(output) {
		m := position.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			continue
		}
		file := strings.TrimPrefix(filepath.ToSlash(m[1]), filepath.ToSlash(p.dir)+"/")
		r = append(r, fmt.Sprintf("%s:%s:%s: %s", strings.TrimPrefix(file, "./"), m[2], cmp.Or(m[3], "0"), m[4]))
	}
	return newReports(r)
}

func diff(t *testing.T, name string, got, want reports) {
	t.Helper()
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%s lacks %s", name, line)
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("%s has %s", name, line)
		}
	}
}

// jmvetMessage tells jmvet's reports from those of the other analyzers of gopls.
const jmvetMessage = `: (magic JMessage code|unknown JMessage code|(switch|map) misses \d+ of|switch handles \d+ of|//jmvet:|unknown directive //jmvet:|not a directive: write //jmvet:)`

// linted returns the reports of golangci-lint on all packages of p, with settings of jmvet as YAML.
func linted(t *testing.T, p *project, settings ...string) reports {
	t.Helper()
	var list []string
	for _, i := range p.run(t, configuration(settings...), "./...") {
		list = append(list, i.String())
	}
	return newReports(list)
}

// edited returns the reports of jmvet in a gopls that is built with settings, on files of p.
func edited(t *testing.T, p *project, files []string, settings ...string) reports {
	t.Helper()
	gopls := buildGopls(t, settings...)
	stdout, stderr := p.in(t, gopls, append([]string{"check", "-severity=hint"}, files...)...)
	ours := regexp.MustCompile(jmvetMessage)
	return slices.DeleteFunc(parse(t, p, stdout+stderr), func(s string) bool { return !ours.MatchString(s) })
}

// TestOneCorpus has the packages of the corpus analysed by every host.
func TestOneCorpus(t *testing.T) {
	p := newCorpus(t, illTyped)
	want := standalone(t, p)
	if len(want) < 400 {
		t.Fatalf("the command has only %d reports", len(want))
	}

	t.Run("go vet", func(t *testing.T) {
		_, stderr := p.in(t, "go", "vet", "-vettool="+jmvet, "./...")
		compareHosts(t, "go vet", parse(t, p, stderr), want)
	})
	t.Run("golangci-lint", func(t *testing.T) {
		compareHosts(t, "golangci-lint", linted(t, p), want)
	})
	t.Run("gopls", func(t *testing.T) {
		got := edited(t, p, slices.DeleteFunc(goFiles(t, p), leftOut))
		compareHosts(t, "gopls", got, slices.DeleteFunc(slices.Clone(want), leftOut))
	})
}

// caseDir matches the path of a package that holds one case of judgment, or of one that it imports.
var caseDir = regexp.MustCompile(`(?:evidence|exhaustive)/cases/([^/]+)`)

// leftOut reports whether gopls is not asked for a file or a report, given by its path or by what begins with that:
// three of four cases. They differ in what jmvet makes of a package, not in what a host hands it, and gopls would
// spend 40 seconds on them.
func leftOut(path string) bool {
	m := caseDir.FindStringSubmatch(path)
	return m != nil && crc32.ChecksumIEEE([]byte(m[1]))%4 > 0
}

// goFiles are the files of the corpus that the build takes in.
func goFiles(t *testing.T, p *project) []string {
	stdout, stderr := p.in(t, "go", "list", "-f",
		`{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .CgoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .TestGoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .XTestGoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}`, "./...")
	list := strings.Fields(stdout)
	if len(list) < 100 {
		t.Fatalf("only %d files\n%s", len(list), stderr)
	}
	return list
}

// TestOneFix has the packages of the corpus fixed by every host that fixes in a batch: after gofmt the files are the
// same.
func TestOneFix(t *testing.T) {
	compareFixes(t, 50, func(t *testing.T) *project { return newCorpus(t, illTyped) })
}

// compareFixes has a program fixed by the command, go fix and golangci-lint, and compares the files after gofmt. The
// command must change at least atLeast files.
func compareFixes(t *testing.T, atLeast int, program func(t *testing.T) *project) {
	original := formattedFiles(t, program(t))
	p := program(t)
	p.in(t, jmvet, "-fix", "./...")
	want := formattedFiles(t, p)
	changed := 0
	for name, text := range want {
		if text != original[name] {
			changed++
		}
	}
	if changed < atLeast {
		t.Fatalf("the command fixes only %d files", changed)
	}
	for name, run := range map[string]func(p *project){
		"go fix":        func(p *project) { p.in(t, "go", "fix", "-fixtool="+jmvet, "./...") },
		"golangci-lint": func(p *project) { p.run(t, configuration(), "--fix", "./...") },
	} {
		t.Run(name, func(t *testing.T) {
			p := program(t)
			run(p)
			for file, text := range formattedFiles(t, p) {
				if text != want[file] {
					at, _ := firstDifference(text, want[file])
					t.Errorf("%s fixes %s differently: %s", name, file, at)
				}
			}
		})
	}
}

// formattedFiles returns the Go files of a program by their names, as gofmt would have them.
func formattedFiles(t *testing.T, p *project) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(p.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		text, err := os.ReadFile(name)
		rel, _ := filepath.Rel(p.dir, name)
		files[filepath.ToSlash(rel)] = formatted(t, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
