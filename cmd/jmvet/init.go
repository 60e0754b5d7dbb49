package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/initfiles"
)

// runInit runs jmvet init with the arguments args and returns the exit status.
func (c *console) runInit(args []string) int {
	cmd, err := c.parseInit(args)
	if err != nil {
		return c.fail(exitUsage, lang.InitError.Errorf(err))
	}
	if cmd.help {
		return c.writeHelp("init")
	}
	if err := cmd.run(); err != nil {
		return c.fail(exitFailed, lang.InitError.Errorf(err))
	}
	return exitOK
}

// initCommand is what stands on the command line of jmvet init.
type initCommand struct {
	*commandLine
	args     []string // all of them
	ci       string   // of ciSystems, "" if not said
	write    string   // a directory for the constants, "" for none
	golangci bool
	dryRun   bool

	place       initPlace
	constants   *ownFile // what -write writes, nil for nothing
	hasBaseline bool     // there is one, or will be
	found       *findings.Baseline
}

// ciSystems returns the values of -ci.
func ciSystems() []string { return []string{"github", "gitlab", "none"} }

// defaultBaseline is the baseline's file unless -baseline names another one.
const defaultBaseline = ".jmvet.json"

// newInit returns the command line of jmvet init with the settings of the analyzer a, before it is read.
func (c *console) newInit(a *analysis.Analyzer) *initCommand {
	cmd := &initCommand{commandLine: c.newCommandLine("jmvet init", a)}
	cmd.test = true
	fs := cmd.flags
	fs.BoolVar(&cmd.full, "full", false, "")
	fs.BoolVar(&cmd.quiet, "q", false, "")
	fs.BoolVar(&cmd.dryRun, "dry-run", false, "")
	fs.BoolVar(&cmd.golangci, "golangci", false, "")
	fs.StringVar(&cmd.baseline, "baseline", defaultBaseline, "")
	fs.StringVar(&cmd.ci, "ci", "", "")
	fs.StringVar(&cmd.write, "write", "", "")
	return cmd
}

// parseInit reads the arguments args of jmvet init. Flags may stand behind packages.
func (c *console) parseInit(args []string) (*initCommand, error) {
	a, err := analyzer.New(c.settings())
	if err != nil {
		return nil, err
	}
	cmd := c.newInit(a)
	cmd.args = args
	if err := cmd.parse(args, "jmvet help init"); err != nil {
		return nil, err
	}
	if cmd.help {
		return cmd, nil
	}
	return cmd, cmd.checkFlags()
}

// checkFlags reports what is wrong with the command line as a whole.
func (c *initCommand) checkFlags() error {
	switch {
	case c.has("ci") && !slices.Contains(ciSystems(), c.ci):
		return lang.InitNoSuchCI.Errorf(c.ci, lang.Words(ciSystems()).Or())
	case c.has("write") && c.has("constants"):
		return lang.InitTwoConstants.Errorf()
	case c.has("write") && c.write == "":
		return lang.InitNoDirectory.Errorf(ownConstants)
	case c.baseline != "" && (!filepath.IsLocal(c.baseline) || filepath.Clean(c.baseline) == "."):
		return lang.InitBaselineDir.Errorf(c.baseline)
	}
	if err := analyzer.CheckSettings(c.analyzer); err != nil {
		return err
	}
	return c.checkPackageNames()
}

// givenSettings returns the settings of the analyzer that are on the command line, and the constants that -write
// writes.
func (c *initCommand) givenSettings() []initfiles.Setting {
	var list []initfiles.Setting
	c.analyzer.Flags.VisitAll(func(f *flag.Flag) {
		s := initfiles.Setting{Name: f.Name, Values: []string{f.Value.String()}}
		switch {
		case f.Name == "constants" && c.constants != nil:
			s.Values = []string{c.constants.pkg}
		case !c.has(f.Name) || f.Value.String() == "":
			return
		case f.Name == "code" || f.Name == "known":
			s.Values, s.List = c.list(f.Name), true
		}
		list = append(list, s)
	})
	return list
}

// run shows the plan and carries it out.
func (c *initCommand) run() error {
	var err error
	if c.place, err = findInitPlace(); err != nil {
		return err
	}
	if len(c.patterns) == 0 {
		c.patterns = c.place.packages()
	}
	if err := c.findConstants(); err != nil {
		return err
	}
	if err := c.checkProgram(); err != nil {
		return err
	}
	plan, err := c.plan()
	if err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "%s\n\n", lang.InitPlan.In(c.lang, c.place.name))
	if err := plan.Write(c.stdout, c.lang, c.dryRun); err != nil {
		return err
	}
	return c.finish(plan)
}

// finish writes the new files of plan, and says so and what is next.
func (c *initCommand) finish(plan *initfiles.Plan) error {
	done, files := lang.InitNothing.In(c.lang), plan.NewItems()
	switch {
	case len(files) > 0 && c.dryRun:
		done = lang.InitDryRun.In(c.lang)
	case len(files) > 0:
		if err := c.carryOut(files); err != nil {
			return err
		}
		done = lang.InitWrote.In(c.lang, len(files))
	}
	fmt.Fprintf(c.stdout, "\n%s\n", done)
	if c.hasBaseline && !c.dryRun && len(files) > 0 {
		fmt.Fprintf(c.stdout, "\n%s\n\n\t%s\n", lang.InitNext.In(c.lang), strings.Join(c.next(), "\n\t"))
	}
	return nil
}
