package main

import (
	"flag"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
)

// commandLine is what stands on the command line of jmvet, or of a subcommand that analyses packages: it has the flags
// of the analyzer and some of the others. The driver parses the command line of jmvet once more for itself: its own
// parser prints the whole usage after each error, and suggests nothing for a misspelt flag.
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
	describe, buildInfo bool // -flags and -V=full, by which go vet asks a tool what it is
}

// newCommandLine returns the command line of the command name. Its flags are the settings of the analyzer a, -h and
// -help.
func (c *console) newCommandLine(name string, a *analysis.Analyzer) *commandLine {
	cl := &commandLine{console: c, analyzer: a, flags: newFlagSet(name), context: -1}
	a.Flags.VisitAll(func(f *flag.Flag) { cl.flags.Var(f.Value, f.Name, f.Usage) })
	cl.flags.BoolVar(&cl.help, "h", false, "")
	cl.flags.BoolVar(&cl.help, "help", false, "")
	return cl
}

// newChecks returns the command line of jmvet itself with the settings of the analyzer a, all flags described in the
// language of the console. A test holds those of the driver against the driver.
func (c *console) newChecks(a *analysis.Analyzer) *commandLine {
	cl := c.newCommandLine("jmvet", a)
	fs := cl.flags
	usage := func(text lang.Text) string { return text.In(c.lang) }

	a.Flags.VisitAll(func(f *flag.Flag) { fs.Lookup(f.Name).Usage = analyzer.SettingUsage(c.lang, f.Name) })
	language := fs.Lookup("lang")
	language.Usage, language.DefValue = lang.FlagLang.In(c.lang, language.Usage), ""

	// What is printed, and where.
	fs.BoolVar(&cl.json, "json", false, usage(lang.FlagJSON))
	fs.IntVar(&cl.context, "c", -1, usage(lang.FlagContext))
	fs.BoolVar(&cl.fix, "fix", false, usage(lang.FlagFix))
	fs.BoolVar(&cl.diff, "diff", false, usage(lang.FlagDiff))
	fs.StringVar(&cl.format, "format", "", lang.FlagFormat.In(c.lang, lang.Words(formatNames()).Or()))
	fs.BoolVar(&cl.why, "why", false, usage(lang.FlagWhy))
	fs.StringVar(&cl.baseline, "baseline", "", usage(lang.FlagBaseline))
	fs.BoolVar(&cl.writeBaseline, "write-baseline", false, usage(lang.FlagWriteBaseline))
	fs.StringVar(&cl.relativeTo, "relative-to", "", usage(lang.FlagRelativeTo))
	fs.BoolVar(&cl.quiet, "q", false, usage(lang.FlagQuiet))

	// What is loaded. changeDir has taken a -C that stands where it may.
	fs.Func("C", usage(lang.FlagDir), func(string) error { return lang.FirstFlag.Errorf() })
	fs.BoolVar(&cl.test, "test", true, usage(lang.FlagTest))
	fs.BoolVar(&cl.full, "full", false, usage(lang.FlagFull))
	fs.BoolVar(&cl.verbose, "v", false, usage(lang.FlagVerbose))

	// The driver's own flags, which look into a run.
	fs.String("debug", "", usage(lang.FlagDebug))
	fs.String("cpuprofile", "", usage(lang.FlagCPUProfile))
	fs.String("memprofile", "", usage(lang.FlagMemProfile))
	fs.String("trace", "", usage(lang.FlagTrace))

	cl.registerHidden()
	return cl
}

// registerHidden adds the flags that the usage leaves out, which are described nowhere.
func (cl *commandLine) registerHidden() {
	fs := cl.flags
	fs.BoolVar(&cl.version, "version", false, "")
	// The go command asks with them for the flags and the build ID.
	fs.BoolVar(&cl.describe, "flags", false, "")
	fs.BoolFunc("V", "", func(s string) error {
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
}

// parseChecks reads the arguments args of jmvet itself. An error is one line, and says what was likely meant.
func (c *console) parseChecks(args []string) (*commandLine, error) {
	a, err := analyzer.New(c.settings())
	if err != nil {
		return nil, err
	}
	cl := c.newChecks(a)
	if err := cl.flags.Parse(args); err != nil {
		return nil, explainFlagError(cl.flags, err, "jmvet -h")
	}
	cl.patterns = cl.flags.Args()
	return cl, nil
}

// parse reads the arguments args of a subcommand, where flags may stand behind packages. An error names the command
// help, which lists the flags.
func (cl *commandLine) parse(args []string, help string) (err error) {
	if cl.patterns, err = parseMixed(cl.flags, args, nil); err != nil {
		return explainFlagError(cl.flags, err, help)
	}
	return nil
}

// driverOnly reports whether the go command is asking: for the flags, for the build ID, or for a package that it
// describes in a file. Nothing may come before that; go vet asks once for each package of the build.
func (cl *commandLine) driverOnly() bool {
	return cl.describe || cl.buildInfo || len(cl.patterns) == 1 && strings.HasSuffix(cl.patterns[0], ".cfg")
}

// list returns the entries of the setting name, which holds a list.
func (cl *commandLine) list(name string) []string {
	text := cl.setting(name)
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}

// setting returns the value of the setting name, as its flag has it.
func (cl *commandLine) setting(name string) string { return cl.flags.Lookup(name).Value.String() }

// bool reports whether the flag name, which takes true or false, is on.
func (cl *commandLine) bool(name string) bool {
	return cl.flags.Lookup(name).Value.(flag.Getter).Get() == true
}

// has reports whether the flag name is on the command line.
func (cl *commandLine) has(name string) bool {
	found := false
	cl.flags.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// profiled reports whether the flags of x/tools' driver are used that look into a run.
func (cl *commandLine) profiled() bool {
	return slices.ContainsFunc([]string{"debug", "cpuprofile", "memprofile", "trace"}, cl.has)
}

// ownFlags returns the flags on the command line that x/tools' driver does not have, but for those in except.
func (cl *commandLine) ownFlags(except ...string) []string {
	var own []string
	for _, name := range []string{"baseline", "format", "full", "q", "relative-to", "v", "why", "write-baseline"} {
		if cl.has(name) && !slices.Contains(except, name) {
			own = append(own, "-"+name)
		}
	}
	return own
}

// writer returns the format that was chosen, and false if there is none of that name.
func (cl *commandLine) writer() (findings.Format, bool) {
	formats := findings.Formats()
	if !cl.has("format") {
		return formats[0], true
	}
	i := slices.IndexFunc(formats, func(f findings.Format) bool { return f.Name == cl.format })
	if i < 0 {
		return findings.Format{}, false
	}
	return formats[i], true
}
