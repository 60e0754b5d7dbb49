package layouts_test

import (
	"errors"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
	"github.com/jmvet/jmvet/internal/proof/programs/layouts"
)

var (
	seeds = flag.Int("seeds", 1, "run this many `times` as many programs, each time others")
	only  = flag.Uint64("seed", 0, "run the program of this `number` alone, and show it")
)

// perSeed is how many programs there are for each of -seeds.
const perSeed = 2000

var outside = []harness.Package{
	{Path: "google.golang.org/grpc/codes", Files: map[string]string{"codes.go": "package codes\n\nconst OK = 0\n"}},
	{Path: "example.com/zoo", Files: map[string]string{"zoo.go": "package zoo\n\nvar Animals []string\n"}},
	{Path: "k8s.io/zoo", Files: map[string]string{"zoo.go": "package zoo\n\nvar Animals []string\n"}},
}

// TestLayouts fixes thousands of files as hosts do: each fix alone, and all of them in any order.
func TestLayouts(t *testing.T) {
	memory, err := harness.NewMemory("fmt", "os", "time", "strconv", "github.com/jmvet/jmvet/codes")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		t.Fatal(err)
	}
	if *only != 0 {
		for name, text := range layouts.New(*only).Files {
			t.Logf("%s:\n%s", name, text)
		}
		if err := check(memory, a, *only); err != nil {
			t.Error(err)
		}
		return
	}
	count, failed := perSeed**seeds, 0
	if !long.Tests() && *seeds == 1 {
		count = perSeed / 10
	}
	unfit := 0
	for n := range count {
		seed := uint64(n + 1)
		err := check(memory, a, seed)
		switch {
		case errors.Is(err, errUnfit):
			unfit++
		case err != nil:
			if failed++; failed <= 10 {
				t.Errorf("-seed=%d: %v", seed, err)
			}
		}
	}
	t.Logf("%d programs, %d of them unfit, %d failed", count, unfit, failed)
	if unfit > count/10 {
		t.Errorf("%d of %d programs do not compile, or have no code: the generator is off", unfit, count)
	}
}

// errUnfit: the generator has made a program that cannot be asked about.
var errUnfit = errors.New("unfit")

func check(memory *harness.Memory, a *analysis.Analyzer, seed uint64) error {
	p := layouts.New(seed)
	before, err := run(memory, a, p, p.Files)
	if err != nil {
		return fmt.Errorf("%w: %w", errUnfit, err)
	}
	source := p.Files[p.Main]
	fixes := before.Fixes()
	if p.Cgo {
		if len(fixes) > 0 {
			return fmt.Errorf("a fix for a file that uses cgo\n%s", source)
		}
		return nil
	}
	all := len(before.Diagnostics)
	if all < p.Magic {
		return fmt.Errorf("%d of %d codes are reported\n%s", all, p.Magic, source)
	}
	for _, d := range before.Diagnostics {
		if len(d.SuggestedFixes) == 0 && !hasComment(before, d) {
			return fmt.Errorf("no fix: %s\n%s", d.Message, source)
		}
	}
	for _, fix := range fixes {
		if err := checkFixed(memory, a, p, before, all-1, fix); err != nil {
			return fmt.Errorf("one fix alone: %w", err)
		}
	}
	if err := checkFixed(memory, a, p, before, all-len(fixes), fixes...); err != nil {
		return err
	}
	want, err := before.Fix(fixes...)
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(seed, 1))
	for range 2 {
		r.Shuffle(len(fixes), func(i, j int) { fixes[i], fixes[j] = fixes[j], fixes[i] })
		got, err := before.Fix(fixes...)
		if err != nil {
			return err
		}
		if got[p.Main] != want[p.Main] {
			return fmt.Errorf("in another order the fixes give\n%s\nand not\n%s", got[p.Main], want[p.Main])
		}
	}
	return nil
}

// hasComment reports whether a comment stands within what was reported: a fix would lose it.
func hasComment(o *harness.Outcome, d analysis.Diagnostic) bool {
	for _, file := range o.Syntax {
		for _, g := range file.Comments {
			for _, c := range g.List {
				if d.Pos <= c.Pos() && c.Pos() < d.End {
					return true
				}
			}
		}
	}
	return false
}

// checkFixed applies fixes and looks at what comes of it: how many codes are left without a name, and whether it is
// formatted.
func checkFixed(memory *harness.Memory, a *analysis.Analyzer, p *layouts.Program, before *harness.Outcome, left int,
	fixes ...analysis.SuggestedFix) error {
	fixed, err := before.Fix(fixes...)
	if err != nil {
		return err
	}
	source, text := p.Files[p.Main], fixed[p.Main]
	after, err := run(memory, a, p, fixed)
	if err != nil {
		return fmt.Errorf("%w\n%s\nwas\n%s", err, text, source)
	}
	if n := len(after.Diagnostics); n > left {
		return fmt.Errorf("%d codes are left without a name, want %d: %v\n%s\nwas\n%s", n, left, after.Diagnostics, text,
			source)
	}
	if err := sameComments(before, after); err != nil {
		return fmt.Errorf("%w\n%s\nwas\n%s", err, text, source)
	}
	if err := harness.CheckFormat(withoutBOM(source), withoutBOM(text)); err != nil {
		return fmt.Errorf("%w\n%s\nwas\n%s", err, text, source)
	}
	return checkFormatted(memory, a, p, fixed)
}

// withoutBOM returns a text as gofmt wants it.
func withoutBOM(text string) []byte { return []byte(strings.TrimPrefix(text, "\ufeff")) }

// checkFormatted formats the fixed file of a program: it must still compile.
func checkFormatted(memory *harness.Memory, a *analysis.Analyzer, p *layouts.Program, fixed map[string]string) error {
	source, text := p.Files[p.Main], fixed[p.Main]
	clean, err := format.Source(withoutBOM(text))
	if err != nil {
		return fmt.Errorf("%w\n%s", err, text)
	}
	was, err := format.Source(withoutBOM(source))
	if err != nil {
		return fmt.Errorf("%w\n%s", err, source)
	}
	if again, err := format.Source(was); err != nil || string(again) != string(was) {
		return nil // some comments gofmt does not set right in one run, or not at all
	}
	formatted := maps.Clone(fixed)
	formatted[p.Main] = string(clean)
	if _, err := run(memory, a, p, formatted); err != nil {
		return fmt.Errorf("formatted: %w\n%s\nwas\n%s", err, clean, source)
	}
	return nil
}

// sameComments reports comments that were lost, or doubled.
func sameComments(before, after *harness.Outcome) error {
	list := func(o *harness.Outcome) (texts []string) {
		for _, file := range o.Syntax {
			for _, g := range file.Comments {
				for _, c := range g.List {
					texts = append(texts, c.Text)
				}
			}
		}
		slices.Sort(texts)
		return texts
	}
	if was, is := list(before), list(after); !slices.Equal(was, is) {
		return fmt.Errorf("the comments %q were %q", is, was)
	}
	return nil
}

func run(memory *harness.Memory, a *analysis.Analyzer, p *layouts.Program,
	files map[string]string) (*harness.Outcome, error) {
	program := append(slices.Clone(outside), harness.Package{Path: layouts.Path, Files: files, Ignored: p.Ignored})
	o := memory.Run(a, program...)
	return o, o.Failure()
}
