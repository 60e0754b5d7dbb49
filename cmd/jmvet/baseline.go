package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/load/load"
	"github.com/jmvet/jmvet/internal/output/findings"
)

// scope returns what a run has looked at.
func (cl *commandLine) scope(done *load.Run, root string) findings.Scope {
	s := findings.Scope{Root: root, Packages: make(map[string]bool), Tests: cl.test, Off: make(map[string]bool)}
	for _, path := range done.Checked {
		s.Packages[path] = true
	}
	for _, check := range []string{"magic", "unknown", "exhaustive"} {
		s.Off[check] = !cl.bool(check)
	}
	return s
}

// lackedByBaseline returns the findings that the baseline does not have, and says how many of the baseline's are gone.
func (cl *commandLine) lackedByBaseline(list []findings.Finding, scope findings.Scope) ([]findings.Finding, error) {
	known, err := findings.ReadBaseline(cl.baseline)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no baseline %s: write it with jmvet -baseline=%s -write-baseline %s",
			cl.baseline, cl.baseline, strings.Join(cl.patterns, " "))
	}
	if err != nil {
		return nil, err
	}
	fresh, gone := known.Compare(list, scope)
	if gone > 0 {
		fmt.Fprintf(cl.stderr, "jmvet: gone from %s: %s; -write-baseline takes that out of it\n", cl.baseline, count(gone, "finding"))
	}
	return fresh, nil
}

// newBaseline writes the baseline. What it knows of packages that this run did not check stays in it. It would lack
// what is in packages that do not load.
func (cl *commandLine) newBaseline(list []findings.Finding, scope findings.Scope, incomplete bool) int {
	if incomplete {
		return cl.fail(exitFailed, fmt.Errorf("%s is not written: there are packages that could not be checked", cl.baseline))
	}
	old, err := findings.ReadBaseline(cl.baseline)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cl.fail(exitFailed, fmt.Errorf("%w; remove it to have it written anew", err))
	}
	renewed, kept := old.Renew(list, scope)
	if err := renewed.Write(cl.baseline); err != nil {
		return cl.fail(exitFailed, fmt.Errorf("-baseline=%s: %w", cl.baseline, err))
	}
	more := ""
	if kept > 0 {
		more = fmt.Sprintf(", and kept %d that this run could not find", kept)
	}
	fmt.Fprintf(cl.stderr, "jmvet: wrote %s to %s%s; with -baseline=%s only others are reported\n",
		count(len(list), "finding"), cl.baseline, more, cl.baseline)
	return exitOK
}

// count writes a number of things.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
