package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/drive"
	"github.com/jmvet/jmvet/internal/findings"
)

// exitFound is the status for findings, as x/tools' driver has it.
const exitFound = 3

// ownOutput reports whether the command line asks for output that x/tools' driver does not have: another format, or the
// findings that a baseline lacks.
func (cl *commandLine) ownOutput() bool { return cl.format != "" || cl.baseline != "" }

// checkOutput reports what is wrong with the flags for output together.
func (cl *commandLine) checkOutput() error {
	if cl.fix && cl.profiled() {
		return errors.New("-fix writes files of this program only, and with -debug, -cpuprofile, -memprofile, -trace and -v the driver of x/tools would write: leave one of them out")
	}
	switch {
	case !cl.why:
	case cl.fix:
		return errors.New("-why explains findings and -fix prints none: choose one of them")
	case cl.json:
		return errors.New("-json is x/tools' format, which has no place for what -why says: write -format=json, which always has it")
	case cl.profiled():
		return errors.New("-why is jmvet's own, and -debug, -cpuprofile, -memprofile, -trace and -v are x/tools': leave one of them out")
	}
	if !cl.ownOutput() {
		return nil
	}
	switch {
	case cl.fix:
		return errors.New("-fix prints no findings: leave -format and -baseline out")
	case cl.json:
		return errors.New("-json is a format of its own: write -format=json, or leave -format and -baseline out")
	case cl.context >= 0:
		return errors.New("-c prints lines in the plain output only: leave -format and -baseline out")
	}
	if _, ok := cl.writer(); !ok {
		names := formatNames()
		return fmt.Errorf("-format=%s: no such format%s; choose one of %s", cl.format, didYouMean("", cl.format, names), strings.Join(names, ", "))
	}
	return nil
}

func formatNames() []string {
	var names []string
	for _, f := range findings.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// writer returns the format that was chosen.
func (cl *commandLine) writer() (findings.Format, bool) {
	formats := findings.Formats()
	if cl.format == "" {
		return formats[0], true
	}
	i := slices.IndexFunc(formats, func(f findings.Format) bool { return f.Name == cl.format })
	if i < 0 {
		return findings.Format{}, false
	}
	return formats[i], true
}

// run analyses the packages and writes what was found, or the fixes.
func (cl *commandLine) run(stdout, stderr io.Writer) int {
	dir, err := os.Getwd()
	if err != nil {
		return fail(stderr, exitFailed, err)
	}
	done, err := cl.analyse(dir, stderr)
	if err != nil {
		return fail(stderr, exitFailed, indent(err))
	}
	switch {
	case cl.fix:
		return cl.applyFixes(done, dir, stdout, stderr)
	case cl.ownOutput():
		return cl.report(done, dir, stdout, stderr)
	}
	return cl.print(done, stdout, stderr)
}

// analyse loads and analyses the packages.
func (cl *commandLine) analyse(dir string, stderr io.Writer) (*drive.Run, error) {
	collectLess()
	progress := newProgress(stderr, cl.quiet)
	defer progress.done()
	return drive.Do(drive.Options{
		Analyzer: cl.analyzer,
		Dir:      dir,
		Patterns: cl.patterns,
		Tests:    cl.test,
		Full:     cl.full,
		Progress: progress,
	})
}

// print writes what was found as x/tools' driver does.
func (cl *commandLine) print(done *drive.Run, stdout, stderr io.Writer) int {
	if cl.json {
		if err := done.Graph.PrintJSON(stdout); err != nil {
			return fail(stderr, exitFailed, err)
		}
		if done.Broken {
			return exitFailed
		}
		return exitOK
	}
	printText := done.Graph.PrintText
	if cl.why {
		printText = func(w io.Writer, contextLines int) error { return findings.PrintWithWhy(w, done.Graph, contextLines) }
	}
	if err := printText(stderr, cl.context); err != nil {
		return fail(stderr, exitFailed, err)
	}
	for act := range done.Graph.All() {
		if act.Err != nil {
			return exitFailed
		}
	}
	for _, act := range done.Graph.Roots {
		if len(act.Diagnostics) > 0 {
			return exitFound
		}
	}
	if done.Broken {
		return exitFailed
	}
	return exitOK
}

// report writes what was found in one of jmvet's own formats. Text goes to standard error, as x/tools' driver has it; what programs
// read goes to standard output.
func (cl *commandLine) report(done *drive.Run, dir string, stdout, stderr io.Writer) int {
	broken := done.Broken
	list, err := findings.Of(done.Graph, dir)
	if err != nil {
		return fail(stderr, exitFailed, indent(err))
	}
	if cl.baseline != "" {
		fresh, gone, exists, err := findings.ReadBaseline(cl.baseline, list)
		if err != nil {
			return fail(stderr, exitFailed, err)
		}
		if !exists {
			return cl.writeBaseline(list, broken, stderr)
		}
		if gone > 0 {
			fmt.Fprintf(stderr, "jmvet: %d of the findings in %s are gone; remove it and run this again to write it anew\n", gone, cl.baseline)
		}
		list = fresh
	}
	format, _ := cl.writer()
	out := stdout
	if format.Name == "text" {
		out = stderr
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = new(debug.BuildInfo)
	}
	if err := format.Write(out, list, findings.Options{Version: moduleVersion(info), Why: cl.why}); err != nil {
		return fail(stderr, exitFailed, err)
	}
	switch {
	case len(list) > 0:
		return exitFound
	case broken:
		return exitFailed
	}
	return exitOK
}

// writeBaseline writes the first baseline. It would lack what is in packages that do not load.
func (cl *commandLine) writeBaseline(list []findings.Finding, broken bool, stderr io.Writer) int {
	if broken {
		return fail(stderr, exitFailed, fmt.Errorf("%s is not written: there are packages that do not load", cl.baseline))
	}
	if err := findings.WriteBaseline(cl.baseline, list); err != nil {
		return fail(stderr, exitFailed, err)
	}
	fmt.Fprintf(stderr, "jmvet: wrote %d findings to %s; from now on only others are reported\n", len(list), cl.baseline)
	return exitOK
}
