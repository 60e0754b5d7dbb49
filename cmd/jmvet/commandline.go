package main

import (
	"flag"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
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

	a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, analyzer.SettingUsage(c.lang, f.Name)) })
	language := fs.Lookup("lang")
	language.Usage, language.DefValue = lang.FlagLang.In(c.lang, language.Usage), ""
	usage := func(text lang.Text) string { return text.In(c.lang) }

	fs.BoolVar(&cl.help, "help", false, usage(lang.FlagHelp))
	fs.BoolVar(&cl.help, "h", false, usage(lang.FlagHelp))
	fs.BoolVar(&cl.version, "version", false, usage(lang.FlagVersion))

	fs.BoolVar(&cl.json, "json", false, usage(lang.FlagJSON))
	fs.IntVar(&cl.context, "c", -1, usage(lang.FlagContext))
	fs.BoolVar(&cl.fix, "fix", false, usage(lang.FlagFix))
	fs.BoolVar(&cl.diff, "diff", false, usage(lang.FlagDiff))
	fs.StringVar(&cl.format, "format", "", usage(lang.FlagFormat))
	fs.BoolVar(&cl.why, "why", false, usage(lang.FlagWhy))
	fs.StringVar(&cl.baseline, "baseline", "", usage(lang.FlagBaseline))
	fs.BoolVar(&cl.writeBaseline, "write-baseline", false, usage(lang.FlagWriteBaseline))
	fs.StringVar(&cl.relativeTo, "relative-to", "", usage(lang.FlagRelativeTo))
	fs.Func("C", usage(lang.FlagDir), func(string) error { return lang.FirstFlag.Errorf() })
	fs.BoolVar(&cl.test, "test", true, usage(lang.FlagTest))
	fs.BoolVar(&cl.full, "full", false, usage(lang.FlagFull))
	fs.BoolVar(&cl.quiet, "q", false, usage(lang.FlagQuiet))

	fs.BoolVar(&cl.verbose, "v", false, usage(lang.FlagVerbose))

	fs.String("debug", "", usage(lang.FlagDebug))
	fs.String("cpuprofile", "", usage(lang.FlagCPUProfile))
	fs.String("memprofile", "", usage(lang.FlagMemProfile))
	fs.String("trace", "", usage(lang.FlagTrace))

	fs.BoolVar(&cl.describe, "flags", false, usage(lang.FlagFlags))
	fs.BoolFunc("V", usage(lang.FlagBuildID), func(s string) error {
		if s != "full" {
			return lang.VersionFlag.Errorf()
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
var hidden = map[string]bool{"h": true, "help": true, "version": true, "flags": true, "V": true, "source": true,
	"all": true, "tags": true}

// parse reads the command line. The error is one line, with what was likely meant.
func parse(c *console, args []string) (*commandLine, error) {
	a, err := analyzer.New(c.settings())
	if err != nil {
		return nil, err
	}
	cl := newCommandLine(c, a)
	if err := cl.flags.Parse(args); err != nil {
		return nil, cl.explain(err, "jmvet -h")
	}
	cl.patterns = cl.flags.Args()
	return cl, nil
}

// explain adds what was likely meant to an error of package flag. The flags are listed by a command.
func (cl *commandLine) explain(err error, help string) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		var known []string
		cl.flags.VisitAll(func(f *flag.Flag) {
			if !hidden[f.Name] && len(f.Name) > 1 {
				known = append(known, f.Name)
			}
		})
		return lang.UnknownFlag.Errorf(name, didYouMean("-", name, known), help)
	}
	if text, ok := strings.CutSuffix(err.Error(), ": -C must be the first flag"); ok &&
		strings.HasPrefix(text, "invalid value ") {
		return lang.FirstFlag.Errorf()
	}
	return flagError(cl.flags, err)
}

// didYouMean returns " (did you mean WORD?)" if a known word is near, and nothing else.
func didYouMean(prefix, word string, known []string) lang.Phrase {
	if meant, ok := nearest.Word(word, known); ok {
		return lang.DidYouMean.With(prefix + meant)
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
	if err := analyzer.CheckSettings(cl.analyzer); err != nil {
		return err
	}
	switch {
	case cl.diff && !cl.fix:
		return lang.DiffWithoutFix.Errorf()
	case cl.json && cl.fix:
		return lang.JSONWithFix.Errorf()
	case cl.profiled() && len(cl.own()) > 0:
		return lang.OwnWithProfile.Errorf(cl.own()[0])
	case cl.context < -1:
		return lang.WrongContext.Errorf(cl.context)
	case cl.tags != "":
		return lang.TagsFlag.Errorf(cl.tags)
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

// checkPackageNames reports what stands where packages should, and is something else.
func (cl *commandLine) checkPackageNames() error {
	for i, p := range cl.patterns {
		switch {
		case strings.HasPrefix(p, "-"):
			return lang.FlagAfterPackages.Errorf(p)
		case i == 0 && (p == "true" || p == "false"):
			return lang.BoolValue.Errorf(p)
		case strings.Trim(p, "0123456789") == "":
			return lang.NumberNoPackage.Errorf(p)
		}
	}
	return nil
}
