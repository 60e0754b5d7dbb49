package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// commandLine is what stands on the command line. The driver parses it once more for itself: its own parser prints the
// whole usage after each error and knows no near misses.
type commandLine struct {
	*console
	flags    *flag.FlagSet
	analyzer *analysis.Analyzer // with settings of its own, set by flags
	patterns []string

	help, version       bool
	json, fix, diff     bool
	test, full, quiet   bool
	verbose             bool
	why                 bool
	format, baseline    string
	writeBaseline       bool
	relativeTo          string
	context             int // lines around a finding, -1 for none
	tags                string
	describe, buildInfo bool // -flags and -V=full, which go vet asks with
}

// newCommandLine registers all flags, and among them those of an analyzer. What the driver has is held against the
// driver by a test.
func newCommandLine(c *console, a *analysis.Analyzer) *commandLine {
	cl := &commandLine{console: c, analyzer: a, flags: flag.NewFlagSet("jmvet", flag.ContinueOnError)}
	fs := cl.flags
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}

	a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	language := fs.Lookup("lang")
	language.Usage += " (default that of LC_ALL, LC_MESSAGES or LANG)"
	language.DefValue = ""

	fs.BoolVar(&cl.help, "help", false, "print the usage")
	fs.BoolVar(&cl.help, "h", false, "print the usage")
	fs.BoolVar(&cl.version, "version", false, "print the version of jmvet")

	fs.BoolVar(&cl.json, "json", false, "print JSON on standard output; the exit status is 0 then, whatever is found")
	fs.IntVar(&cl.context, "c", -1, "print the line of each finding with `n` lines of context")
	fs.BoolVar(&cl.fix, "fix", false, "write the fixes into the files, and say what was fixed and what was not; the exit status is 0 then")
	fs.BoolVar(&cl.diff, "diff", false, "with -fix: print a diff, and write nothing")
	fs.StringVar(&cl.format, "format", "", "print the findings as `form`: text, json, sarif, github, gitlab or checkstyle; "+
		"the exit status is 3 then, if something is found")
	fs.BoolVar(&cl.why, "why", false, "print below each finding the evidence for it: why jmvet takes that for a code, and where")
	fs.StringVar(&cl.baseline, "baseline", "", "report only what `file` lacks")
	fs.BoolVar(&cl.writeBaseline, "write-baseline", false, "write all findings to the file of -baseline, and print none")
	fs.StringVar(&cl.relativeTo, "relative-to", "", "name files relative to `dir` in the baseline and in the forms that programs read "+
		"(default the root of the git repository, or of the module)")
	fs.Func("C", "change to `dir` first; it must be the first flag", func(string) error { return errors.New("-C must be the first flag") })
	fs.BoolVar(&cl.test, "test", true, "check test files, too")
	fs.BoolVar(&cl.full, "full", false, "load the whole program, not only what can have a report: slow, and the same findings")
	fs.BoolVar(&cl.quiet, "q", false, "say nothing of the run: no progress, no summary, not what -fix did")

	fs.BoolVar(&cl.verbose, "v", false, "say on standard error how the program was loaded, and if all of it was, why")

	fs.String("debug", "", "`letters` of \"fpstv\": show facts, no parallelism, sanity checks, times, verbose")
	fs.String("cpuprofile", "", "write a CPU profile to `file`")
	fs.String("memprofile", "", "write a memory profile to `file`")
	fs.String("trace", "", "write a trace to `file`")

	fs.BoolVar(&cl.describe, "flags", false, "print the flags in JSON, for the go command")
	fs.BoolFunc("V", "print the build ID, for the go command", func(s string) error {
		if s != "full" {
			return errors.New("write -V=full, or jmvet version")
		}
		cl.buildInfo = true
		return nil
	})
	// Flags of older vets, which the driver accepts without an effect.
	fs.Bool("source", false, "")
	fs.Bool("all", false, "")
	fs.StringVar(&cl.tags, "tags", "", "")
	return cl
}

// hidden are the flags that the usage leaves out, and no near miss leads to.
var hidden = map[string]bool{"h": true, "help": true, "version": true, "flags": true, "V": true, "source": true, "all": true, "tags": true}

// parse reads the command line. The error is one line, with what was likely meant.
func parse(c *console, args []string) (*commandLine, error) {
	a, err := analyzer.New(c.settings())
	if err != nil {
		return nil, err
	}
	cl := newCommandLine(c, a)
	if err := cl.flags.Parse(args); err != nil {
		return nil, cl.explain(err)
	}
	cl.patterns = cl.flags.Args()
	return cl, nil
}

// explain adds what was likely meant to an error of package flag, which has no types to tell its errors by.
func (cl *commandLine) explain(err error) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		var known []string
		cl.flags.VisitAll(func(f *flag.Flag) {
			if !hidden[f.Name] && len(f.Name) > 1 {
				known = append(known, f.Name)
			}
		})
		return fmt.Errorf("unknown flag -%s%s; jmvet -h lists the flags", name, didYouMean("-", name, known))
	}
	if text, ok := strings.CutSuffix(err.Error(), ": -C must be the first flag"); ok && strings.HasPrefix(text, "invalid value ") {
		return errors.New("-C must be the first flag")
	}
	return err
}

// didYouMean returns " (did you mean WORD?)" if a known word is near, and nothing else.
func didYouMean(prefix, word string, known []string) string {
	if meant, ok := nearest.Word(word, known); ok {
		return fmt.Sprintf(" (did you mean %s%s?)", prefix, meant)
	}
	return ""
}

// driverOnly reports whether the go command is asking: for the flags, for the build ID, or for a package that it
// describes in a file. Nothing may come before that; go vet asks once for each package of the build.
func (cl *commandLine) driverOnly() bool {
	return cl.describe || cl.buildInfo || len(cl.patterns) == 1 && strings.HasSuffix(cl.patterns[0], ".cfg")
}

// list returns the entries of a setting that holds a list.
func (cl *commandLine) list(name string) []string {
	text := cl.flags.Lookup(name).Value.String()
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}

// profiled reports whether the flags of x/tools' driver are used that look into a run.
func (cl *commandLine) profiled() bool {
	return slices.ContainsFunc([]string{"debug", "cpuprofile", "memprofile", "trace"}, cl.has)
}

func (cl *commandLine) bool(name string) bool {
	return cl.flags.Lookup(name).Value.(flag.Getter).Get() == true
}

// check reports what is wrong with the command line as a whole. The driver would take all of it, and do nothing or the
// half of what was asked.
func (cl *commandLine) check() error {
	if err := cl.checkSettings(); err != nil {
		return err
	}
	switch {
	case cl.diff && !cl.fix:
		return errors.New("-diff shows what -fix would write: write -fix -diff")
	case cl.json && cl.fix:
		return errors.New("-json prints findings and -fix prints none: choose one of them")
	case cl.profiled() && len(cl.own()) > 0:
		return fmt.Errorf("%s is jmvet's own, and -debug, -cpuprofile, -memprofile and -trace are x/tools': leave one of them out", cl.own()[0])
	case cl.context < -1:
		return fmt.Errorf("-c=%d: the number of lines is 0 or more", cl.context)
	case cl.tags != "":
		return fmt.Errorf("-tags is for the go command: set GOFLAGS=-tags=%s in the environment", cl.tags)
	}
	if err := cl.checkOutput(); err != nil {
		return err
	}
	return cl.checkPackageNames()
}

// own returns the flags on the command line that x/tools' driver does not have.
func (cl *commandLine) own() []string {
	var own []string
	cl.flags.Visit(func(f *flag.Flag) {
		if slices.Contains([]string{"baseline", "format", "full", "q", "relative-to", "v", "why", "write-baseline"}, f.Name) {
			own = append(own, "-"+f.Name)
		}
	})
	return own
}

// has reports whether a flag is on the command line.
func (cl *commandLine) has(name string) bool {
	found := false
	cl.flags.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// checkSettings reports what is wrong with the analyzer's settings together.
func (cl *commandLine) checkSettings() error {
	_, err := analyzer.New(analyzer.Settings{
		Magic:      cl.bool("magic"),
		Unknown:    cl.bool("unknown"),
		Exhaustive: cl.bool("exhaustive"),
		Evidence:   cl.flags.Lookup("evidence").Value.String(),
	})
	if err != nil {
		return errors.New(strings.TrimPrefix(err.Error(), "jmvet: "))
	}
	return nil
}

// checkPackageNames reports what stands where packages should, and is something else.
func (cl *commandLine) checkPackageNames() error {
	for i, p := range cl.patterns {
		switch {
		case strings.HasPrefix(p, "-"):
			return fmt.Errorf("%s stands behind the packages: flags go before them", p)
		case i == 0 && (p == "true" || p == "false"):
			return fmt.Errorf("a flag that is on or off takes its value with =, as in -magic=%s", p)
		case strings.Trim(p, "0123456789") == "":
			return fmt.Errorf("%s is no package; jmvet codes %s looks a code up", p, p)
		}
	}
	return nil
}
