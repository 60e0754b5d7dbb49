package harness

import (
	"go/types"
	"maps"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// RunFixed fixes all packages that r selects at once, as -fix ./... does. It reports to t if the analyzer of r says
// more of them then than what had no fix before. [Corpus.Run] sees a fixed package beside others as they were; here
// each package also sees the facts of the fixed packages that it imports.
func (c *Corpus) RunFixed(t *testing.T, r Run) {
	t.Helper()
	known, knownFixed := newFacts(), newFacts()
	all := newFixedCorpus(c)
	count := 0
	for _, u := range c.needed(c.selected(r)) {
		diagnostics, err := analyze(r.Analyzer, u, known)
		if err != nil {
			t.Errorf("%s: %v", u.id, err)
			continue
		}
		if !u.inCorpus { // its constants are those of the fixed packages, too
			if _, err := analyze(r.Analyzer, u, knownFixed); err != nil {
				t.Errorf("%s: %v", u.id, err)
			}
			continue
		}
		edits, unfixed := u.fixesOf(t, diagnostics)
		fixed, err := all.fix(u, edits)
		if err != nil {
			t.Errorf("%s, fixed: %v", u.id, err)
			continue
		}
		count += len(diagnostics) - len(unfixed)
		t.Run(strings.TrimPrefix(u.id, c.Path+"/"), func(t *testing.T) {
			checkAgain(t, r, fixed, knownFixed, unfixed)
		})
	}
	if count == 0 {
		t.Errorf("nothing was fixed below %q", r.Dirs)
	}
}

// selected returns a function that reports whether r selects a package.
func (c *Corpus) selected(r Run) func(*unit) bool {
	return func(u *unit) bool {
		return u.inCorpus && Below(c.dirOf(u), r.Dirs...) && !Below(c.dirOf(u), r.Except...)
	}
}

// fixesOf returns the edits of the fixes of diagnostics, which are of u, and the messages of those without one. Fixes
// that are wrong are reported to t.
func (u *unit) fixesOf(t reporter, diagnostics []analysis.Diagnostic) (all edits, unfixed []string) {
	all = make(edits)
	for _, d := range diagnostics {
		if len(d.SuggestedFixes) == 0 {
			unfixed = append(unfixed, d.Message)
			continue
		}
		if err := u.addFix(all, d.SuggestedFixes[0]); err != nil {
			t.Errorf("%s: fix of %q: %v", u.id, d.Message, err)
		}
	}
	return all, unfixed
}

// A fixedCorpus has the packages of a corpus with all fixes.
type fixedCorpus struct {
	fixed map[*types.Package]*types.Package // by what was loaded
	types map[string]*types.Package         // by import path, as Corpus has them
}

// newFixedCorpus returns c as it was loaded: none of its packages is fixed yet.
func newFixedCorpus(c *Corpus) *fixedCorpus {
	return &fixedCorpus{make(map[*types.Package]*types.Package), maps.Clone(c.types)}
}

// fix returns u with the edits in all applied, type-checked with the fixed packages that it imports. It is an error if
// u does not parse any more.
func (f *fixedCorpus) fix(u *unit, all edits) (*unit, error) {
	first := maps.Clone(u.imports.first)
	for path, p := range first {
		if fixed := f.fixed[p]; fixed != nil {
			first[path] = fixed
		}
	}
	fixed, err := u.applied(all, u.fset, importer{first: first, then: f.types})
	if err != nil {
		return nil, err
	}
	f.fixed[u.types] = fixed.types
	if f.types[u.path] == u.types {
		f.types[u.path] = fixed.types
	}
	return fixed, nil
}
