package layouts_test

import (
	"errors"
	"flag"
	"fmt"
	"go/format"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness/memdriver"
	"github.com/jmvet/jmvet/internal/proof/long"
	"github.com/jmvet/jmvet/internal/proof/programs/layouts"
)

var (
	seeds = flag.Int("seeds", 1, "run this many `times` as many programs, each time others")
	only  = flag.Uint64("seed", 0, "run the program of this `number` alone, and show it")
)

// perSeed is how many programs there are for each of -seeds.
const perSeed = 2000

var outside = []memdriver.Package{
	{Path: "google.golang.org/grpc/codes", Files: map[string]string{"codes.go": "package codes\n\nconst OK = 0\n"}},
	{Path: "example.com/zoo", Files: map[string]string{"zoo.go": "package zoo\n\nvar Animals []string\n"}},
	{Path: "k8s.io/zoo", Files: map[string]string{"zoo.go": "package zoo\n\nvar Animals []string\n"}},
}

// TestLayouts fixes thousands of files as hosts do: each fix alone, and all of them in any order.
func TestLayouts(t *testing.T) {
	driver, err := memdriver.New("../../../..", "fmt", "os", "time", "strconv", "github.com/jmvet/jmvet/codes")
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
		if err := check(driver, a, *only); err != nil {
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
		err := check(driver, a, seed)
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

func check(driver *memdriver.Driver, a *analysis.Analyzer, seed uint64) error {
	p := layouts.New(seed)
	before, err := run(driver, a, p, p.Files)
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
		if err := checkFixed(driver, a, p, before, all-1, fix); err != nil {
			return fmt.Errorf("one fix alone: %w", err)
		}
	}
	if err := checkFixed(driver, a, p, before, all-len(fixes), fixes...); err != nil {
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
func hasComment(o *memdriver.Outcome, d analysis.Diagnostic) bool {
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
func checkFixed(driver *memdriver.Driver, a *analysis.Analyzer, p *layouts.Program, before *memdriver.Outcome, left int,
	fixes ...analysis.SuggestedFix) error {
	fixed, err := before.Fix(fixes...)
	if err != nil {
		return err
	}
	source, text := p.Files[p.Main], fixed[p.Main]
	after, err := run(driver, a, p, fixed)
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
	plain := func(s string) string { return strings.TrimPrefix(strings.ReplaceAll(s, "\r\n", "\n"), "\ufeff") }
	if strings.Contains(source, "\r\n") && strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		return fmt.Errorf("the line ends are of both kinds: %q", text)
	}
	clean, err := format.Source([]byte(plain(text)))
	if err != nil {
		return fmt.Errorf("%w\n%s", err, text)
	}
	was, err := format.Source([]byte(plain(source)))
	if err == nil && string(was) == plain(source) && flat(string(clean)) != flat(plain(text)) {
		return fmt.Errorf("it is not formatted any more:\n%s\nwant\n%s\nwas\n%s", text, clean, source)
	}
	if again, err := format.Source(was); err != nil || string(again) != string(was) {
		return nil // some comments gofmt does not set right in one run, or not at all
	}
	formatted := map[string]string{p.Main: string(clean)}
	for name, text := range fixed {
		if name != p.Main {
			formatted[name] = text
		}
	}
	if _, err := run(driver, a, p, formatted); err != nil {
		return fmt.Errorf("formatted: %w\n%s\nwas\n%s", err, clean, source)
	}
	return nil
}

// flat leaves out how far to the right comments and values stand: a longer name moves those of the lines around it,
// which a fix must not touch.
func flat(text string) string { return blanks.ReplaceAllString(text, " ") }

var blanks = regexp.MustCompile(`[ \t]+`)

// sameComments reports comments that were lost, or doubled.
func sameComments(before, after *memdriver.Outcome) error {
	list := func(o *memdriver.Outcome) (texts []string) {
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

func run(driver *memdriver.Driver, a *analysis.Analyzer, p *layouts.Program,
	files map[string]string) (*memdriver.Outcome, error) {
	program := append(slices.Clone(outside), memdriver.Package{Path: layouts.Path, Files: files, Ignored: p.Ignored})
	all := driver.Run(a, program...)
	o := all[len(all)-1]
	switch {
	case o.Panic != nil:
		return nil, fmt.Errorf("panic: %v", o.Panic)
	case o.Err != nil:
		return nil, o.Err
	case len(o.Errors) > 0:
		return nil, o.Errors[0]
	}
	return o, nil
}
