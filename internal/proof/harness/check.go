package harness

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// checkUnit checks what the analyzer of the run r says of the package u, its diagnostics, and what their fixes do: each
// of them alone, all together, and in a second run. The facts in known are those of the packages that u imports. What
// is wrong is reported to t.
func (c *Corpus) checkUnit(t reporter, r Run, u *unit, diagnostics []analysis.Diagnostic, known *facts) {
	t.Helper()
	wants, err := u.wants(r.Tag)
	if err != nil {
		t.Errorf("%v", err)
	}
	u.compare(t, wants, diagnostics)
	all, unfixed := u.checkEach(t, r, diagnostics, known)
	if len(all) == 0 {
		c.golden(t, r, u, u, nil)
		return
	}
	fixed, err := u.checkFixed(all, slices.ContainsFunc(diagnostics, addsCases))
	if err != nil {
		t.Errorf("all fixes together: %v", err)
	}
	if fixed == nil {
		return
	}
	c.golden(t, r, u, fixed, all)
	checkAgain(t, r, fixed, known, unfixed)
}

// addsCases reports whether the fix of d adds cases to a switch.
func addsCases(d analysis.Diagnostic) bool {
	return d.Category == "exhaustive" && len(d.SuggestedFixes) > 0
}

// checkEach checks each diagnostic of u in the run r, and its fix alone, with the facts in known, and reports to t what
// is wrong. It returns the edits of all fixes, and the messages of the diagnostics without one.
func (u *unit) checkEach(
	t reporter, r Run, diagnostics []analysis.Diagnostic, known *facts,
) (all edits, unfixed []string) {
	t.Helper()
	all = make(edits)
	for i, d := range diagnostics {
		place := u.fset.PositionFor(d.Pos, false)
		if err := u.checkDiagnostic(r, d); err != nil {
			t.Errorf("%s: %q: %v", place, d.Message, err)
			continue
		}
		if len(d.SuggestedFixes) == 0 {
			unfixed = append(unfixed, d.Message)
			continue
		}

		// Its fix alone.
		one, err := u.editsOf(d.SuggestedFixes[0])
		if err == nil && one[place.Filename] == nil {
			err = errors.New("an edit stands outside the file of its diagnostic")
		}
		if err != nil {
			t.Errorf("%s: fix of %q: %v", place, d.Message, err)
			continue
		}
		alone, err := u.checkFixed(one, addsCases(d))
		if err == nil {
			err = checkAlone(r, alone, known, messages(slices.Delete(slices.Clone(diagnostics), i, i+1)))
		}
		if err != nil {
			t.Errorf("%s: the fix of %q alone: %v", place, d.Message, err)
		}

		// Its fix with the others.
		if err := all.merge(one); err != nil {
			t.Errorf("%s: fix of %q: %v", place, d.Message, err)
		}
	}
	return all, unfixed
}

// checkAlone runs the analyzer of r over a package of which one diagnostic is fixed, with the facts in known. It
// returns an error if there are other messages than want, those of the other diagnostics.
func checkAlone(r Run, fixed *unit, known *facts, want []string) error {
	again, err := analyze(r.Analyzer, fixed, known)
	if got := messages(again); err == nil && !slices.Equal(got, want) {
		err = fmt.Errorf("there are other diagnostics than before:\n%s",
			differences(strings.Join(want, "\n"), strings.Join(got, "\n")))
	}
	return err
}

// messages returns the messages of diagnostics, sorted.
func messages(diagnostics []analysis.Diagnostic) []string {
	var list []string
	for _, d := range diagnostics {
		list = append(list, d.Message)
	}
	slices.Sort(list)
	return list
}

// checkAgain runs the analyzer of r over a fixed package, with the facts in known, and reports to t if it has other
// diagnostics than those that had no fix, whose messages are in unfixed.
func checkAgain(t reporter, r Run, fixed *unit, known *facts, unfixed []string) {
	t.Helper()
	again, err := analyze(r.Analyzer, fixed, known)
	if err != nil {
		t.Errorf("second run: %v", err)
	}
	for _, d := range again {
		if len(d.SuggestedFixes) > 0 {
			place := fixed.fset.PositionFor(d.Pos, false)
			t.Errorf("%s: a second run wants another fix: %q", place, d.Message)
		}
	}
	left := messages(again)
	slices.Sort(unfixed)
	if !slices.Equal(left, unfixed) {
		t.Errorf("second run:\n%s", differences(strings.Join(unfixed, "\n"), strings.Join(left, "\n")))
	}
}

// checkDiagnostic returns what is wrong with the diagnostic d in the run r, whatever it reports.
func (u *unit) checkDiagnostic(r Run, d analysis.Diagnostic) error {
	file := u.fileAt(d.Pos)
	switch {
	case !slices.Contains(r.Categories, d.Category):
		return fmt.Errorf("category %q", d.Category)
	case r.URL != nil && d.URL != r.URL(d.Category):
		return fmt.Errorf("URL %q", d.URL)
	case file == nil:
		return errors.New("it stands outside the package")
	case d.End <= d.Pos || d.End > file.FileEnd:
		return fmt.Errorf("its end is not in its file behind its beginning")
	case len(d.SuggestedFixes) > 1:
		return fmt.Errorf("%d fixes", len(d.SuggestedFixes))
	case len(d.Related) > 0:
		return errors.New("related information: golangci-lint makes issues of it")
	}
	return nil
}
