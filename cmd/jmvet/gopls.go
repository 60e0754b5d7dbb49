package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/gen/goplsbuild"
)

// runGopls runs jmvet gopls with the arguments args and returns the exit status.
func (c *console) runGopls(args []string) int {
	cmd, err := c.parseGopls(args)
	if err != nil {
		return c.fail(exitUsage, lang.OfGopls.Errorf(err))
	}
	if cmd.help {
		return c.writeHelp("gopls")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := cmd.build(ctx); err != nil {
		return c.fail(exitFailed, lang.OfGopls.Errorf(indent(err)))
	}
	return exitOK
}

// goplsCommand is what stands on the command line of jmvet gopls.
type goplsCommand struct {
	*commandLine
	checkout string
	built    goplsbuild.Options
}

// newGopls returns the command line of jmvet gopls with the settings of the analyzer a, before it is read.
func (c *console) newGopls(a *analysis.Analyzer) *goplsCommand {
	cmd := &goplsCommand{commandLine: c.newCommandLine("jmvet gopls", a)}
	fs := cmd.flags
	fs.BoolVar(&cmd.quiet, "q", false, "")
	fs.StringVar(&cmd.built.Output, "o", "", "")
	fs.StringVar(&cmd.built.Version, "gopls", goplsbuild.DefaultVersion, "")
	fs.StringVar(&cmd.checkout, "jmvet", "", "")
	return cmd
}

// parseGopls reads the arguments args of jmvet gopls.
func (c *console) parseGopls(args []string) (*goplsCommand, error) {
	settings := analyzer.DefaultSettings()
	settings.MissingCasesFix = true // in an editor a person picks it
	a, err := analyzer.New(settings)
	if err != nil {
		return nil, err
	}
	cmd := c.newGopls(a)
	if err := cmd.flags.Parse(args); err != nil {
		return nil, explainFlagError(cmd.flags, err, "jmvet help gopls")
	}
	switch {
	case cmd.help:
		return cmd, nil
	case cmd.flags.NArg() > 0:
		return nil, lang.GoplsExtra.Errorf(cmd.flags.Arg(0))
	case cmd.built.Output == "":
		return nil, lang.GoplsOutput.Errorf()
	}
	// Whatever is wrong is said before minutes are spent on the build.
	if err := goplsbuild.CheckVersion(cmd.built.Version); err != nil {
		return nil, lang.Of.Errorf("-gopls", err)
	}
	if err := cmd.check(); err != nil {
		return nil, err
	}
	// Settings that are on the command line are built in, and the one with another default.
	a.Flags.VisitAll(func(f *flag.Flag) {
		if cmd.has(f.Name) || f.Name == "missing-cases-fix" {
			cmd.built.Settings = append(cmd.built.Settings, goplsbuild.Setting{Name: f.Name, Value: f.Value.String()})
		}
	})
	return cmd, nil
}

// build builds gopls, and says on standard error what it is at.
func (c *goplsCommand) build(ctx context.Context) error {
	// The source of jmvet: a checkout, or that of this program.
	o := c.built
	var err error
	if c.checkout != "" {
		if o.Source, err = goplsbuild.Directory(c.checkout); err != nil {
			return lang.Of.Errorf("-jmvet", err)
		}
	} else {
		info, ok := debug.ReadBuildInfo()
		if !ok {
			info = new(debug.BuildInfo)
		}
		if o.Source, err = goplsbuild.FindSource(ctx, info); err != nil {
			return err
		}
	}
	// The build, which tells how long each step has taken.
	start := time.Now()
	progress := func(text lang.Phrase) {
		if !c.quiet {
			fmt.Fprintf(c.stderr, "%4.0fs  %s\n", time.Since(start).Seconds(), text.In(c.lang))
		}
	}
	o.Progress = progress
	path, err := goplsbuild.Build(ctx, o)
	if err != nil {
		return err
	}
	progress(lang.GoplsReady.With(path))
	return nil
}
