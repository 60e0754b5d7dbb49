// Command jmvet reports wrong, nameless and half-handled JMessage error codes in Go programs. It is a command of its
// own, a tool for go vet -vettool and one for go fix -fixtool:
//
//	jmvet [flags] packages
//	go vet -vettool=$(which jmvet) packages
//	go fix -fixtool=$(which jmvet) packages
//
// As a command it first asks whether the settings and the packages exist at all, so that a slip of the pen is an error
// and not a clean bill of health. Then it loads what can have a report at all. The analysis itself, its flags and its
// output are those of golang.org/x/tools/go/analysis.
//
// Findings are written to standard output, in every form, and what jmvet has to say of its run to standard error.
//
// The exit status is 0 if nothing was found, 1 if a package could not be checked, whatever was found in others, 2 if
// the command line is wrong, and 3 if something was found. It is 0 after -json and after -fix, whatever was found.
//
// Run jmvet help for the rest.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/jmvet/jmvet/analyzer"
)

// The exit statuses, next to 3 for findings, which is the driver's.
const (
	exitOK     = 0
	exitFailed = 1 // a package cannot be analysed, or a setting names what the program does not have
	exitUsage  = 2 // the command line is wrong in itself
)

func main() {
	args, err := changeDir(os.Args[1:])
	if err != nil {
		os.Exit(fail(os.Stderr, exitUsage, err))
	}
	status, toDriver := run(args, os.Stdout, os.Stderr)
	if !toDriver {
		os.Exit(status)
	}
	os.Args = append(os.Args[:1], args...) // the driver reads them
	singlechecker.Main(analyzer.Analyzer)
}

// subcommands are looked for before flags and packages: a package of that name in the current directory is ./codes.
func subcommands() map[string]func(args []string, stdout, stderr io.Writer) int {
	return map[string]func(args []string, stdout, stderr io.Writer) int{
		"codes":   runCodes,
		"gopls":   runGopls,
		"help":    runHelp,
		"report":  runReport,
		"version": runVersion,
	}
}

// run does all that is not the driver's, and reports whether the driver is to follow.
func run(args []string, stdout, stderr io.Writer) (status int, toDriver bool) {
	if len(args) > 0 {
		if sub, ok := subcommands()[args[0]]; ok {
			return sub(args[1:], stdout, stderr), false
		}
	}
	cl, err := parse(args)
	switch {
	case err != nil:
		return fail(stderr, exitUsage, err), false
	case cl.help:
		writeUsage(stdout)
		return exitOK, false
	case cl.version:
		return runVersion(nil, stdout, stderr), false
	case cl.driverOnly():
		collectLess()
		return 0, true
	case len(cl.patterns) == 0:
		writeUsage(stderr)
		return exitUsage, false
	}
	if err := cl.check(); err != nil {
		return fail(stderr, exitUsage, err), false
	}
	if err := cl.checkProgram(); err != nil {
		return fail(stderr, exitFailed, err), false
	}
	if cl.profiled() {
		return 0, true
	}
	return cl.run(stdout, stderr), false
}

// fail prints what is wrong, and returns the status.
func fail(stderr io.Writer, status int, err error) int {
	fmt.Fprintf(stderr, "jmvet: %v\n", err)
	return status
}

// collectLess has the garbage collector run less often, unless GOGC says how often: what is loaded is needed to the
// end, and collecting it takes a fifth of a run, of the few milliseconds of go vet's process for one package, too. That
// takes a third more memory there, 200 MB for the largest packages.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}
