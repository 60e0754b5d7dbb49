// Command jmvet reports magic, unknown and unhandled JMessage error codes in Go programs. It is a command of its
// own, a tool for go vet -vettool and one for go fix -fixtool:
//
//	jmvet [flags] packages
//	go vet -vettool=$(which jmvet) packages
//	go fix -fixtool=$(which jmvet) packages
//
// As a command it first asks whether the settings and the packages exist at all, so that a misspelt one is an error,
// and not a run that finds nothing. Then it loads what can have a report at all. The analysis itself, its flags and its
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
	"os"
	"runtime/debug"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/jmvet/jmvet/analyzer"
)

// The exit statuses. That for findings is the one that x/tools' driver has.
const (
	exitOK     = 0
	exitFailed = 1 // a package cannot be analysed, or a setting names what the program does not have
	exitUsage  = 2 // the command line is wrong in itself
	exitFound  = 3 // there are findings
)

func main() {
	c := newConsole(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)
	args, err := changeDir(os.Args[1:])
	if err != nil {
		os.Exit(c.fail(exitUsage, err))
	}
	status, driverArgs := c.run(args)
	if driverArgs == nil {
		os.Exit(status)
	}
	os.Args = append(os.Args[:1], driverArgs...) // the driver reads them
	singlechecker.Main(analyzer.Analyzer)
}

// run does all that is not the driver's with the arguments args, and returns the exit status. Where the driver is to
// follow, it returns the arguments for it, which are not nil.
func (c *console) run(args []string) (status int, driverArgs []string) {
	// A subcommand does the rest itself.
	args = subcommandFirst(args)
	if len(args) > 0 {
		if sub, ok := subcommands()[args[0]]; ok {
			return sub.run(c, args[1:]), nil
		}
	}
	// What is no run: an error, help, the go command.
	cl, err := c.parseChecks(args)
	switch {
	case err != nil:
		return c.fail(exitUsage, err), nil
	case cl.help:
		c.writeUsage(c.stdout)
		return exitOK, nil
	case cl.version:
		return c.runVersion(nil), nil
	case cl.driverOnly():
		collectLess()
		// as they are: go vet and go fix keep what a tool says by its flags, and know nothing of the environment
		return exitOK, args
	case len(cl.patterns) == 0:
		c.writeUsage(c.stderr)
		return exitUsage, nil
	}
	// A run, by the driver where only that can look into it.
	if err := cl.check(); err != nil {
		return c.fail(exitUsage, err), nil
	}
	if err := cl.checkProgram(); err != nil {
		return c.fail(exitFailed, err), nil
	}
	if cl.profiled() {
		return exitOK, append([]string{"-lang=" + c.lang.String()}, args...)
	}
	return cl.run(), nil
}

// collectLess has the garbage collector run less often, unless GOGC says how often: what is loaded is needed to the
// end, and collecting it takes a fifth of a run, of the few milliseconds of go vet's process for one package, too. That
// takes a third more memory there, 200 MB for the largest packages.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}
