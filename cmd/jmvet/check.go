package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/findings"
)

// exitFound is the status for findings, as x/tools' driver has it.
const exitFound = 3

// ownOutput reports whether the command line asks for output that x/tools' driver does not have: another format, or the
// findings that a baseline lacks.
func (cl *commandLine) ownOutput() bool { return cl.format != "" || cl.baseline != "" }

// checkOutput reports what is wrong with the flags for output together.
func (cl *commandLine) checkOutput() error {
	if !cl.ownOutput() {
		return nil
	}
	switch {
	case cl.fix:
		return errors.New("-fix prints no findings: leave -format and -baseline out")
	case cl.json:
		return errors.New("-json is a format of its own: write -format=json, or leave -format and -baseline out")
	case cl.flags.Lookup("c").Value.String() != "-1":
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

// report analyses the packages and writes what was found. Text goes to standard error, as x/tools' driver has it; what programs
// read goes to standard output.
func (cl *commandLine) report(stdout, stderr io.Writer) int {
	dir, err := os.Getwd()
	if err != nil {
		return fail(stderr, exitFailed, err)
	}
	list, broken, err := cl.analyse(dir)
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
	if err := format.Write(out, list, moduleVersion(info)); err != nil {
		return fail(stderr, exitFailed, err)
	}
	switch {
	case broken:
		return exitFailed
	case len(list) > 0:
		return exitFound
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

// analyse loads the packages as x/tools' driver does. It reports whether some do not load: their errors are printed by then.
func (cl *commandLine) analyse(dir string) (list []findings.Finding, broken bool, err error) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Tests: cl.test}, cl.patterns...)
	if err != nil {
		return nil, false, err
	}
	if len(pkgs) == 0 {
		return nil, false, fmt.Errorf("%s matched no packages", strings.Join(cl.patterns, " "))
	}
	broken = packages.PrintErrors(pkgs) > 0
	graph, err := checker.Analyze([]*analysis.Analyzer{cl.analyzer}, pkgs, nil)
	if err != nil {
		return nil, broken, err
	}
	list, err = findings.Of(graph, dir)
	return list, broken, err
}
