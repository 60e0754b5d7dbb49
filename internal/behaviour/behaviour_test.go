package behaviour

import (
	"flag"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/memdriver"
)

const switches = 400

var seeds = flag.Int("seeds", 2, "make this many programs; every second one has comments everywhere")

// TestFixesKeepBehaviour fixes hundreds of switches, the missing cases and the numbers, and runs the program before and after.
func TestFixesKeepBehaviour(t *testing.T) {
	driver, err := memdriver.New("../..", "fmt", "strconv", "github.com/jmvet/jmvet/codes")
	if err != nil {
		t.Fatal(err)
	}
	settings := analyzer.DefaultSettings()
	settings.DefaultSignifiesExhaustive = false
	settings.MissingCasesFix = true
	a, err := analyzer.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	for seed := uint64(1); seed <= uint64(*seeds); seed++ {
		comments := 0
		if seed%2 == 0 {
			comments = 2 + int(seed)
		}
		original, err := Program(seed, switches, comments)
		if err != nil {
			t.Fatal(err)
		}
		before := analyse(t, driver, a, original)
		fixes := before.Fixes()
		if len(fixes) < switches/2 {
			t.Fatalf("seed %d: only %d of %d switches get missing cases: the generator is off", seed, len(fixes), switches)
		}
		files, err := before.Fix(fixes...)
		if err != nil {
			t.Fatal(err)
		}
		fixed := files["main.go"]
		was, err := format.Source([]byte(original))
		if err != nil {
			t.Fatal(err)
		}
		if clean, err := format.Source([]byte(fixed)); string(was) == original && (err != nil || flat(string(clean)) != flat(fixed)) {
			t.Errorf("seed %d: the fixed program is not gofmt-clean (%v): %s", seed, err, firstDifference(flat(string(clean)), flat(fixed)))
		}
		for _, d := range analyse(t, driver, a, fixed).Diagnostics {
			t.Errorf("seed %d: the fixed program has a report left: %s", seed, d.Message)
		}
		want, got := output(t, original), output(t, fixed)
		if want != got {
			t.Errorf("seed %d: the missing cases change what the program does: %s", seed, firstDifference(want, got))
		}
		if n := strings.Count(want, "\n"); n < switches*20 {
			t.Errorf("seed %d: the program printed only %d lines", seed, n)
		}
		t.Logf("seed %d: %d switches, %d fixes, %d lines of output, formatted before: %t", seed, switches, len(fixes), strings.Count(want, "\n"), string(was) == original)
	}
}

// flat leaves out how far to the right comments and values stand: a longer name moves those of the lines around it, which a fix must not touch.
func flat(text string) string { return blanks.ReplaceAllString(text, " ") }

var blanks = regexp.MustCompile(`[ \t]+`)

func analyse(t *testing.T, driver *memdriver.Driver, a *analysis.Analyzer, text string) *memdriver.Outcome {
	t.Helper()
	o := driver.Run(a, memdriver.Package{Path: "example.com/main", Files: map[string]string{"main.go": text}})[0]
	if o.Panic != nil || o.Err != nil || len(o.Errors) > 0 {
		t.Fatalf("panic %v, error %v, type errors %v", o.Panic, o.Err, o.Errors)
	}
	return o
}

// output builds and runs a program in a module of its own that depends on this one.
func output(t *testing.T, text string) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("main.go", text)
	write("go.mod", "module example.com/main\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\nreplace github.com/jmvet/jmvet/codes => "+filepath.ToSlash(root)+"/codes\n")
	cmd := exec.Command("go", "run", "-mod=mod", ".")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		if exit, ok := err.(*exec.ExitError); ok {
			t.Fatalf("%v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	return string(out)
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			return "before " + w[i] + ", after " + strings.Join(g[min(i, len(g)):min(i+1, len(g))], "")
		}
	}
	return "more lines after"
}
