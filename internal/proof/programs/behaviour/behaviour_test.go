package behaviour

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
)

const switches = 400

var seeds = flag.Int("seeds", 2, "make this many programs; every second one has comments everywhere")

// TestFixesKeepBehaviour fixes hundreds of switches, the missing cases, defaults and the numbers, and runs the program
// before and after.
func TestFixesKeepBehaviour(t *testing.T) {
	memory, err := harness.NewMemory("fmt", "strconv", "github.com/jmvet/jmvet/codes")
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
				before := analyse(t, memory, a, original)
				fixes := before.Fixes()
				fixed := apply(t, before, original)
				defaults := strings.Count(fixed, "default:") - strings.Count(original, "default:")
				if len(fixes) < test.fixes || defaults < test.defaults {
					t.Fatalf("%d fixes, %d of them defaults, for %d switches: the generator is off", len(fixes), defaults, switches)
				}
				for _, d := range analyse(t, memory, a, fixed).Diagnostics {
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
func apply(t *testing.T, o *harness.Outcome, original string) string {
	t.Helper()
	files, err := o.Fix(o.Fixes()...)
	if err != nil {
		t.Fatal(err)
	}
	fixed := files["main.go"]
	if err := harness.CheckFormat([]byte(original), []byte(fixed)); err != nil {
		t.Error(err)
	}
	return fixed
}

func analyse(t *testing.T, memory *harness.Memory, a *analysis.Analyzer, text string) *harness.Outcome {
	t.Helper()
	o := memory.Run(a, harness.Package{Path: "example.com/main", Files: map[string]string{"main.go": text}})
	if err := o.Failure(); err != nil {
		t.Fatal(err)
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
