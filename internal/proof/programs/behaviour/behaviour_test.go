package behaviour

import (
	"errors"
	"flag"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness/memdriver"
	"github.com/jmvet/jmvet/internal/proof/long"
)

const switches = 400

var seeds = flag.Int("seeds", 2, "make this many programs; every second one has comments everywhere")

// TestFixesKeepBehaviour fixes hundreds of switches, the missing cases, defaults and the numbers, and runs the program
// before and after.
func TestFixesKeepBehaviour(t *testing.T) {
	driver, err := memdriver.New("../../../..", "fmt", "strconv", "github.com/jmvet/jmvet/codes")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name     string
		demanded bool // every code is, whatever stands around a switch
		fixes    int  // at least
		defaults int  // at least
	}{
		{"all codes demanded", true, switches / 2, 0},
		{"what passes in silence", false, switches / 8, switches / 40},
	}
	first := uint64(1)
	if !long.Tests() {
		first = uint64(*seeds) // with comments, where all seeds are as many as by default
	}
	for seed := first; seed <= uint64(*seeds); seed++ {
		comments := 0
		if seed%2 == 0 {
			comments = 2 + int(seed)
		}
		original, err := Program(seed, switches, comments)
		if err != nil {
			t.Fatal(err)
		}
		want := output(t, original)
		if n := strings.Count(want, "\n"); n < switches*20 {
			t.Errorf("seed %d: the program printed only %d lines", seed, n)
		}
		for _, test := range tests {
			t.Run(fmt.Sprintf("%s, seed %d", test.name, seed), func(t *testing.T) {
				settings := analyzer.DefaultSettings()
				settings.DefaultSignifiesExhaustive = !test.demanded
				settings.MissingCasesFix = true
				a, err := analyzer.New(settings)
				if err != nil {
					t.Fatal(err)
				}
				before := analyse(t, driver, a, original)
				fixes := before.Fixes()
				fixed := apply(t, before, original)
				defaults := strings.Count(fixed, "default:") - strings.Count(original, "default:")
				if len(fixes) < test.fixes || defaults < test.defaults {
					t.Fatalf("%d fixes, %d of them defaults, for %d switches: the generator is off", len(fixes), defaults, switches)
				}
				for _, d := range analyse(t, driver, a, fixed).Diagnostics {
					t.Errorf("the fixed program has a report left: %s", d.Message)
				}
				if got := output(t, fixed); want != got {
					t.Errorf("the fixes change what the program does: %s", firstDifference(want, got))
				}
				t.Logf("%d switches, %d fixes, %d of them defaults", switches, len(fixes), defaults)
			})
		}
	}
}

// apply makes all fixes, and checks that they leave the file as gofmt has it, if it was so.
func apply(t *testing.T, o *memdriver.Outcome, original string) string {
	t.Helper()
	files, err := o.Fix(o.Fixes()...)
	if err != nil {
		t.Fatal(err)
	}
	fixed := files["main.go"]
	was, err := format.Source([]byte(original))
	if err != nil {
		t.Fatal(err)
	}
	clean, err := format.Source([]byte(fixed))
	if string(was) == original && (err != nil || flat(string(clean)) != flat(fixed)) {
		t.Errorf("the fixed program is not gofmt-clean (%v): %s", err, firstDifference(flat(string(clean)), flat(fixed)))
	}
	return fixed
}

// flat leaves out how far to the right comments and values stand: a longer name moves those of the lines around it,
// which a fix must not touch.
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
	root, err := filepath.Abs("../../../..")
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
	write("go.mod",
		"module example.com/main\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\nreplace "+
			"github.com/jmvet/jmvet/codes => "+filepath.ToSlash(root)+"/codes\n")
	cmd := exec.Command("go", "run", "-mod=mod", ".")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		exit := &exec.ExitError{}
		if errors.As(err, &exit) {
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
