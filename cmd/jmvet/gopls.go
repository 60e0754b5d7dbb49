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

// runGopls is jmvet gopls.
func runGopls(c *console, args []string) int {
	g, err := parseGopls(c, args)
	if err != nil {
		return c.fail(exitUsage, lang.OfGopls.Errorf(err))
	}
	if g.help {
		fmt.Fprint(c.stdout, lang.GoplsUsage.In(c.lang, goplsbuild.DefaultVersion))
		return exitOK
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := g.build(ctx); err != nil {
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
func newGopls(con *console, a *analysis.Analyzer) *goplsCommand {
	c := &goplsCommand{commandLine: newCommandLine(con, "jmvet gopls", a)}
	fs := c.flags
	fs.BoolVar(&c.quiet, "q", false, "")
	fs.StringVar(&c.built.Output, "o", "", "")
	fs.StringVar(&c.built.Version, "gopls", goplsbuild.DefaultVersion, "")
	fs.StringVar(&c.checkout, "jmvet", "", "")
	return c
}

// parseGopls reads the arguments args of jmvet gopls.
func parseGopls(con *console, args []string) (*goplsCommand, error) {
	settings := analyzer.DefaultSettings()
	settings.MissingCasesFix = true // in an editor a person picks it
	a, err := analyzer.New(settings)
	if err != nil {
		return nil, err
	}
	c := newGopls(con, a)
	if err := c.flags.Parse(args); err != nil {
		return nil, explainFlagError(c.flags, err, "jmvet help gopls")
	}
	switch {
	case c.help:
		return c, nil
	case c.flags.NArg() > 0:
		return nil, lang.GoplsExtra.Errorf(c.flags.Arg(0))
	case c.built.Output == "":
		return nil, lang.GoplsOutput.Errorf()
	}
	if err := goplsbuild.CheckVersion(c.built.Version); err != nil {
		return nil, lang.Of.Errorf("-gopls", err)
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	a.Flags.VisitAll(func(f *flag.Flag) {
		if c.has(f.Name) || f.Name == "missing-cases-fix" {
			c.built.Settings = append(c.built.Settings, goplsbuild.Setting{Name: f.Name, Value: f.Value.String()})
		}
	})
	return c, nil
}

// build builds gopls, and says on standard error what it is at.
func (c *goplsCommand) build(ctx context.Context) error {
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
