package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/load"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/term"
)

// run analyses the packages, writes what was found, or the fixes, and returns the exit status.
func (cl *commandLine) run() int {
	dir, err := os.Getwd()
	if err != nil {
		return cl.fail(exitFailed, err)
	}
	done, err := cl.analyse(dir)
	if err != nil {
		return cl.fail(exitFailed, indent(err))
	}
	if cl.verbose {
		cl.sayLoaded(done)
	}
	switch {
	case cl.fix:
		return cl.applyFixes(done, dir)
	case cl.json:
		return cl.printJSON(done)
	}
	return cl.report(done, dir)
}

// sayLoaded says how the program of the run done was loaded.
func (cl *commandLine) sayLoaded(done *load.Run) {
	if done.Whole != nil {
		cl.say(lang.LoadedAll, done.Whole)
		return
	}
	cl.say(lang.LoadedSome, done.Loaded, done.Scanned)
}

// analyse loads and analyses the packages, as seen from the directory dir. Packages that do not load are told on
// standard error; the result has the others. An error is one of the go command.
func (cl *commandLine) analyse(dir string) (*load.Run, error) {
	collectLess()
	progress := newProgress(cl.console, cl.quiet)
	done, err := load.Do(load.Options{
		Analyzer: cl.analyzer,
		Dir:      dir,
		Patterns: cl.patterns,
		Tests:    cl.test,
		Full:     cl.full,
		Progress: progress,
	})
	progress.done()

	// Nothing was loaded. Often the packages are in another module.
	if err != nil {
		err = goCommandError(err)
		if advice := adviseModules(dir, cl.patterns); advice != "" {
			first, _, _ := strings.Cut(err.Error(), "\n") // it goes on with advice for who has no module yet
			err = lang.TwoLines.Errorf(first, advice)
		}
		return nil, err
	}
	if !done.Broken {
		return done, nil
	}

	// Some packages were not.
	path := func(name string) string { return findings.ShortPath(dir, name) }
	if err := done.Errors.Print(cl.stderr, cl.lang, path, cl.full); err != nil {
		return nil, err
	}
	if len(done.Checked) == 0 {
		if advice := adviseModules(dir, cl.patterns); advice != "" {
			fmt.Fprintf(cl.stderr, "jmvet: %s\n", advice.In(cl.lang))
		}
	}
	return done, nil
}

// printJSON writes what the run done has found as x/tools' driver does, and returns the driver's exit status.
func (cl *commandLine) printJSON(done *load.Run) int {
	if err := done.Graph.PrintJSON(cl.stdout); err != nil {
		return cl.fail(exitFailed, err)
	}
	if done.Broken {
		return exitFailed
	}
	return exitOK
}

// report writes what the run done has found to standard output, and what kept packages from being checked to standard
// error. People read names relative to dir. It returns the exit status.
func (cl *commandLine) report(done *load.Run, dir string) int {
	root := cl.root(dir)
	list, err := findings.Collect(done.Graph, root)
	if err != nil {
		cl.fail(exitFailed, indent(err)) // there may be findings in other packages
	}
	incomplete := err != nil || done.Broken

	// The baseline, which is written instead of the findings, or leaves the fresh ones.
	if cl.has("baseline") {
		scope := cl.scope(done, root)
		if cl.writeBaseline {
			return cl.renewBaseline(list, scope, incomplete)
		}
		if list, err = cl.notInBaseline(list, scope); err != nil {
			return cl.fail(exitFailed, err)
		}
	}
	// The findings. checkFormat has made sure that there is the format.
	format, _ := cl.writer()
	if err := format.Write(cl.stdout, list, cl.options(done, dir, root)); err != nil {
		return cl.fail(exitFailed, err)
	}
	if format.Name == "text" && !cl.quiet {
		cl.summarize(findings.Summary(list, cl.lang))
	}
	switch {
	case incomplete:
		return exitFailed
	case len(list) > 0:
		return exitFound
	}
	return exitOK
}

// options returns what the formats need of the run done: names for people are relative to dir, and those for programs
// to root.
func (cl *commandLine) options(done *load.Run, dir, root string) findings.Options {
	o := findings.Options{
		Version:  "(devel)",
		Dir:      dir,
		Root:     root,
		Why:      cl.why,
		Errors:   done.Errors.Causes,
		Terminal: cl.terminal(cl.stdout),
		Lang:     cl.lang,
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		o.Version = moduleVersion(info)
	}
	if cl.context >= 0 {
		o.Context = &cl.context
	}
	return o
}

// summarize ends a run with the line text on standard error, unless it is empty.
func (cl *commandLine) summarize(text string) {
	if text != "" {
		fmt.Fprintf(cl.stderr, "jmvet: %s\n", cl.terminal(cl.stderr).Paint(term.Bold, text))
	}
}

// root returns the directory that names for programs are relative to: that of -relative-to, or the one that dir belongs
// to.
func (cl *commandLine) root(dir string) string {
	if cl.relativeTo == "" {
		return findings.Root(dir)
	}
	root, err := filepath.Abs(cl.relativeTo)
	if err != nil {
		return cl.relativeTo
	}
	return root
}
