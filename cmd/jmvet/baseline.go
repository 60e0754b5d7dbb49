package main

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/load"
	"github.com/jmvet/jmvet/internal/output/findings"
)

// scope returns what the run done has looked at, which is what a baseline knows of it. Files are named relative to
// root.
func (cl *commandLine) scope(done *load.Run, root string) findings.Scope {
	s := findings.Scope{Root: root, Packages: make(map[string]bool), Tests: cl.test, Off: make(map[string]bool)}
	for _, path := range done.Checked {
		s.Packages[path] = true
	}
	for _, check := range analyzer.Checks() {
		if check.Optional() {
			s.Off[check.Name] = !cl.bool(check.Name)
		}
	}
	return s
}

// notInBaseline returns the findings of list that the baseline does not have, and says how many of the baseline's own
// in scope are gone. A baseline that cannot be read is an error.
func (cl *commandLine) notInBaseline(list []findings.Finding, scope findings.Scope) ([]findings.Finding, error) {
	known, err := findings.ReadBaseline(cl.baseline)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, lang.NoBaseline.Errorf(cl.baseline, strings.Join(cl.patterns, " "))
	}
	if err != nil {
		return nil, err
	}
	fresh, gone := known.Compare(list, scope)
	if gone > 0 {
		cl.say(lang.GoneFrom, cl.baseline, countFindings(gone))
	}
	return fresh, nil
}

// renewBaseline writes the findings of list as the baseline and returns the exit status. What the old baseline has
// outside of scope stays in it. If the run is incomplete, because packages do not load, nothing is written: the
// baseline would lack what is in them.
func (cl *commandLine) renewBaseline(list []findings.Finding, scope findings.Scope, incomplete bool) int {
	if incomplete {
		return cl.fail(exitFailed, lang.BaselineIncomplete.Errorf(cl.baseline))
	}
	old, err := findings.ReadBaseline(cl.baseline)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cl.fail(exitFailed, lang.RemoveBaseline.Errorf(err))
	}
	renewed, kept := old.Renew(list, scope)
	if err := renewed.Write(cl.baseline); err != nil {
		return cl.fail(exitFailed, lang.Of.Errorf("-baseline="+cl.baseline, err))
	}
	var more lang.Phrase
	if kept > 0 {
		more = lang.KeptFindings.With(kept)
	}
	cl.say(lang.WroteBaseline, countFindings(len(list)), cl.baseline, more)
	return exitOK
}

// countFindings says how many findings n are.
func countFindings(n int) lang.Phrase { return lang.Plural(n, lang.OneFinding, lang.Findings).With(n) }
