package harness

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

var update = flag.Bool("update-golden", false,
	"write the golden files of testdata anew; read every one of them before you commit it")

// A Run is one run of an analyzer over a part of the corpus.
type Run struct {
	Analyzer *analysis.Analyzer
	Dirs     []string // the packages to look at, with all below them
	Except   []string // and those to leave out
	Tag      string   // of the want comments and the golden files: x.go.golden, or x.go.any.golden for the tag any
	NoGolden bool     // the fixes are checked, but no golden files are asked for

	// Categories are what diagnostics may have as their category; URL returns the one that goes with it.
	Categories []string
	URL        func(category string) string
}

// A reporter has the methods of testing.T that the checks use. The tests of this package have one that keeps what the
// checks report.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// Run runs the analyzer of r over the packages that r selects, a subtest of t for each, and checks
//
//   - the messages against the want comments;
//   - each diagnostic's category, URL, position and end, and that it has one fix at most;
//   - that no fix leaves its file, and none overlaps another;
//   - all fixes together, and each fix alone: that the package type-checks as before, that the file is formatted if it
//     was, and that all constants that stand in comparisons have their values and types;
//   - that each fix alone leaves all other diagnostics as they were;
//   - the result of all fixes against the golden file, which must exist if, and only if, there are fixes;
//   - that a second run finds nothing to fix, and all else as before.
func (c *Corpus) Run(t *testing.T, r Run) {
	t.Helper()
	selected := c.selected(r)
	if !slices.ContainsFunc(c.units, selected) {
		t.Fatalf("no package is selected by %q", r.Dirs)
	}
	known := newFacts()
	for _, u := range c.needed(selected) {
		diagnostics, err := analyze(r.Analyzer, u, known)
		if !selected(u) {
			if err != nil && u.inCorpus {
				t.Errorf("%s: %v", u.id, err)
			}
			continue
		}
		t.Run(strings.TrimPrefix(u.id, c.Path+"/"), func(t *testing.T) {
			if err != nil {
				t.Fatal(err)
			}
			c.checkUnit(t, r, u, diagnostics, known)
		})
	}
}

// Diagnostics returns the messages that the analyzer a has for the packages in dir, as file.go:12: message. Its error
// is the one that a returned for them, or for a package that they depend on.
func (c *Corpus) Diagnostics(a *analysis.Analyzer, dir string) ([]string, error) {
	known := newFacts()
	selected := func(u *unit) bool { return u.inCorpus && c.dirOf(u) == dir }
	var list []string
	for _, u := range c.needed(selected) {
		diagnostics, err := analyze(a, u, known)
		if err != nil {
			return nil, err
		}
		if !selected(u) {
			continue
		}
		for _, d := range diagnostics {
			place := u.fset.Position(d.Pos) // in the source, where cgo has made the file
			list = append(list, fmt.Sprintf("%s:%d: %s", filepath.Base(place.Filename), place.Line, d.Message))
		}
	}
	return list, nil
}

// golden compares the files of u that the edits in all have changed, as fixed has them, with the golden files of the
// run r, and reports to t where they differ, and where there is one without the other.
func (c *Corpus) golden(t reporter, r Run, u, fixed *unit, all edits) {
	t.Helper()
	if r.NoGolden {
		return
	}
	suffix := ".golden"
	if r.Tag != "" {
		suffix = "." + r.Tag + ".golden"
	}
	for _, file := range u.files {
		name := u.name(file)
		if !strings.HasPrefix(name, c.Dir) {
			continue // cgo has made it
		}

		// Each file that is fixed has a golden file, and no other has one.
		isFixed, got := len(all[name]) > 0, fixed.texts[name]
		want, err := os.ReadFile(name + suffix)
		switch {
		case *update && isFixed:
			if err := os.WriteFile(name+suffix, got, 0o666); err != nil {
				t.Errorf("%v", err)
			}
		case *update:
			if err == nil {
				t.Errorf("%s%s: there are no fixes for it: remove it", name, suffix)
			}
		case isFixed && err != nil:
			t.Errorf("%s has fixes and no golden file (go test -update-golden writes it)", name)
		case !isFixed && err == nil:
			t.Errorf("%s%s exists, but nothing was fixed", name, suffix)
		case isFixed && string(got) != string(want):
			t.Errorf("%s, fixed:\n%s", name, differences(string(want), string(got)))
		}
	}
}
